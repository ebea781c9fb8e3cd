// Times as phones show them. All come from the playground's clock, which may be ahead of the real one.

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const moment = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit',
});
const UNITS = [['week', 604800], ['day', 86400], ['hour', 3600], ['minute', 60]];

export const timeOf = (seconds) => time.format(seconds * 1000);
export const dayOf = (seconds) => day.format(seconds * 1000);
export const momentOf = (seconds) => moment.format(seconds * 1000);

/** "1 week 2 days", the two largest units. */
export function span(seconds) {
  let left = seconds;
  return UNITS.map(([name, size]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count && `${count} ${name}${count === 1 ? '' : 's'}`;
  }).filter(Boolean).slice(0, 2).join(' ');
}
