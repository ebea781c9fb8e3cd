// Going through messages by the arrow keys. Reply and Edit can be reached by Tab at the message that one is on, so that
// Tab alone passes only what the bot asks and what it read.

function stand(log, article) {
  log.querySelectorAll('.actions button').forEach((button) => {
    button.tabIndex = article.contains(button) ? 0 : -1;
  });
}

export function walkByArrows(log) {
  log.setAttribute('aria-description', 'Arrow keys go through the messages');
  log.addEventListener('focusin', (event) => {
    const article = event.target.closest('article');
    if (article) {
      stand(log, article);
    }
  });
  log.addEventListener('keydown', (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const articles = [...log.querySelectorAll('article')];
    if (!step || articles.length === 0) {
      return;
    }
    event.preventDefault();
    const at = articles.indexOf(document.activeElement.closest('article'));
    const next = at < 0 ? articles.length - 1 : Math.min(articles.length - 1, Math.max(0, at + step));
    articles[next].focus();
  });
}
