// Words with Telegram's formatting.

import { element } from './elements.js';

const TAGS = {
  bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'code',
  blockquote: 'q', spoiler: 'span', bot_command: 'span', text_link: 'a',
};

function wrapper(entity) {
  const made = element(TAGS[entity.type] ?? 'span');
  if (entity.type === 'spoiler') {
    made.className = 'spoiler';
    made.tabIndex = 0;
  }
  if (entity.type === 'bot_command') {
    made.className = 'command';
  }
  if (entity.type === 'text_link' && /^(https?|tel|mailto):/.test(entity.url)) {
    made.href = entity.url;
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
    const made = wrapper(entity);
    made.append(formatted(text, inside.slice(index + 1), entity.offset, end));
    piece.append(made);
    at = end;
  });
  piece.append(text.slice(at, to));
  return piece;
}
