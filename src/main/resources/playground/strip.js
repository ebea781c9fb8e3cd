// What the coach read in a message: the telling dimensions at once, all of them when it is opened.

import { button, element, icon } from './elements.js';

const SCREEN = {
  none: 'none: found nothing',
  soft: 'soft: not sure, asks gently',
  hard: 'hard: danger, coaching stops',
};

/** How many labels are shown before it is opened. */
const AT_ONCE = 3;

const percent = (confidence) => `${Math.round(confidence * 100)} %`;

/** The labels that count: those the coach is sure of, else the likeliest alone. */
function shown(judged) {
  const sure = judged.labels.filter((guess) => guess.sure && guess.label !== 'none');
  return sure.length > 0 ? sure : judged.labels.slice(0, 1);
}

function telling(read) {
  return read.dimensions
    .flatMap((judged) => shown(judged).map((guess) => ({ ...guess, dimension: judged.dimension })))
    .filter((guess) => guess.sure && guess.label !== 'none');
}

function screenWords(read) {
  const kinds = read.kinds.length > 0 ? ` (${read.kinds.join(', ')})` : '';
  return (SCREEN[read.screen] ?? read.screen) + kinds;
}

function chips(read) {
  const line = element('span', { class: 'chips' });
  if (read.screen !== 'none') {
    line.append(element('span', { class: `chip ${read.screen}` }, icon('shield'), read.kinds.join(', ')));
  }
  const found = telling(read).sort((one, other) => other.confidence - one.confidence);
  line.append(...found.slice(0, AT_ONCE).map((guess) => element('span', { class: 'chip' },
    element('span', { class: 'dimension', text: guess.dimension }), ` ${guess.label} `,
    element('span', { class: 'percent', text: percent(guess.confidence) }))));
  if (found.length > AT_ONCE) {
    line.append(element('span', { class: 'chip more', text: `+${found.length - AT_ONCE}` }));
  }
  if (found.length === 0) {
    line.append(element('span', { class: 'chip unsure', text: 'nothing sure' }));
  }
  return line;
}

/** How confident it is, and the mark from which it counts. */
function bar(judged, guess) {
  const filled = element('span', { class: 'filled' });
  filled.style.width = `${guess.confidence * 100}%`;
  const mark = element('span', { class: 'mark' });
  mark.style.left = `${judged.sure_from * 100}%`;
  return element('span', { class: 'bar', 'aria-hidden': 'true' }, filled, judged.sure_from < 1 ? mark : undefined);
}

function row(judged, guess, first) {
  const name = element('th', { scope: 'row', text: first ? judged.dimension : '' });
  if (!guess) {
    return element('tr', {}, name, element('td', { colspan: '2', class: 'unread', text: 'not read' }));
  }
  const counted = guess.sure && guess.label !== 'none';
  return element('tr', { class: counted ? 'sure' : '' }, name,
    element('td', {}, guess.label, counted ? element('span', { class: 'unseen', text: ', sure' }) : undefined),
    element('td', { class: 'confidence' }, bar(judged, guess), element('span', { text: percent(guess.confidence) })));
}

function rows(judged) {
  const guesses = judged.labels.length > 0 ? shown(judged) : [undefined];
  return guesses.map((guess, index) => row(judged, guess, index === 0));
}

function details(read, id) {
  const table = element('table', {},
    element('thead', { class: 'unseen' }, element('tr', {},
      ...['Dimension', 'Label', 'Confidence'].map((title) => element('th', { scope: 'col', text: title })))),
    element('tbody', {}, ...read.dimensions.flatMap(rows)));
  const screen = element('p', { class: `screen ${read.screen}` }, icon('shield'),
    element('strong', { text: 'Safety screen ' }), screenWords(read));
  const legend = element('p', { class: 'legend', text: 'Bold labels are past their mark: the coach counts on them.' });
  return element('div', { class: 'details', id }, table, screen, legend);
}

/** @param open whether all is shown; @param whenToggled gets the new state */
export function strip(read, id, open, whenToggled) {
  const line = chips(read);
  line.id = `${id}-line`;
  const all = details(read, `${id}-all`);
  all.hidden = !open;
  const head = button({
    class: 'strip-head',
    'aria-label': 'What the coach read',
    'aria-expanded': String(open),
    'aria-controls': all.id,
    'aria-describedby': line.id,
    'data-focus': 'strip',
  }, () => {
    all.hidden = !all.hidden;
    head.setAttribute('aria-expanded', String(!all.hidden));
    whenToggled(!all.hidden);
  }, line, icon('down'));
  return element('div', { class: 'strip', 'aria-live': 'off' }, head, all);
}
