// Words with Telegram's formatting.

import { element } from './elements.js';

const TAGS = {
  bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'code',
  blockquote: 'q', spoiler: 'span', bot_command: 'span', text_link: 'a', url: 'a', text_mention: 'span',
};

function wrapper(entity, words) {
  const made = element(TAGS[entity.type] ?? 'span');
  if (entity.type === 'spoiler') {
    made.className = 'spoiler';
    made.tabIndex = 0;
  }
  if (entity.type === 'bot_command' || entity.type === 'text_mention') {
    made.className = 'command';
  }
  const address = entity.type === 'url' ? words.replace(/^t\.me/, 'https://t.me') : entity.url;
  if (made.tagName === 'A' && /^(https?|tel|mailto):/.test(address)) {
    made.href = address;
    made.rel = 'noreferrer';
    made.target = '_blank';
  }
  return made;
}

export function formatted(text, entities, from = 0, to = text.length) {
  const piece = document.createDocumentFragment();
  const inside = entities.filter((one) => one.offset >= from && one.offset + one.length <= to);
  let at = from;
  inside.forEach((entity, index) => {
    if (entity.offset < at) {
      return; // stands inside the one before
    }
    piece.append(text.slice(at, entity.offset));
    const end = entity.offset + entity.length;
    const made = wrapper(entity, text.slice(entity.offset, end));
    made.append(formatted(text, inside.slice(index + 1), entity.offset, end));
    piece.append(made);
    at = end;
  });
  piece.append(text.slice(at, to));
  return piece;
}
