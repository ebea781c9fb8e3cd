// Links to the bot: they open its chat on the same phone, and nothing else.

/** Whether the address leads to the bot, and whether a group is to be chosen for it. */
export function botLink(address, bot) {
  const url = URL.parse(address);
  const ours = url?.hostname === 't.me' && url.pathname.replaceAll('/', '').toLowerCase() === bot.username?.toLowerCase();
  return ours ? { url: address, inGroup: url.searchParams.has('startgroup') } : undefined;
}

/** Has the chosen link opened instead of followed. */
export function openLinks(log, bot, open) {
  log.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    const ours = link && botLink(link.href, bot());
    if (ours) {
      event.preventDefault();
      open(ours);
    }
  });
}
