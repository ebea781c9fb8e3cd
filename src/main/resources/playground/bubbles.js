// One message as a bubble, as Telegram would show it.

import { button, element, icon } from './elements.js';
import { strip } from './strip.js';
import { timeOf } from './times.js';
import { formatted } from './words.js';

const names = (users) => users.map((user) => user.first_name).join(', ');

const SERVICE = {
  group_chat_created: (_, from) => `${from} made the group`,
  supergroup_chat_created: (_, from) => `${from} made the group`,
  new_chat_members: (who) => `${names(who)} came in`,
  left_chat_member: (who, from) => (who.first_name === from ? `${from} left` : `${from} removed ${who.first_name}`),
  migrate_to_chat_id: () => 'The group moved',
  migrate_from_chat_id: () => 'The group moved here',
};

const OTHERS = {
  sticker: 'Sticker', voice: 'Voice message', audio: 'Audio', video: 'Video', video_note: 'Video message',
  location: 'Location', contact: 'Contact', dice: 'Dice',
};

export function serviceWords(message) {
  const kind = Object.keys(SERVICE).find((name) => name in message);
  return kind && SERVICE[kind](message[kind], message.from.first_name);
}

/** What stands for a message in a quote. */
export function gist(message) {
  const attached = message.photo ? 'Photo' : message.document?.file_name
    ?? Object.keys(OTHERS).filter((kind) => kind in message).map((kind) => OTHERS[kind])[0];
  return [attached, message.text].filter(Boolean).join(': ').slice(0, 120);
}

function photo(message) {
  const sizes = message.photo.at(-1);
  const picture = element('img', {
    class: 'photo', src: `/phone/file/${encodeURIComponent(sizes.file_id)}`, alt: 'Photo',
    width: sizes.width, height: sizes.height,
  });
  picture.addEventListener('error', () => picture.replaceWith(element('p', { class: 'attached', text: 'Photo' })));
  return picture;
}

function size(bytes) {
  return bytes >= 1 << 20 ? `${(bytes / (1 << 20)).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

function attachment(message) {
  if (message.photo) {
    return photo(message);
  }
  if (message.document) {
    const { file_id: id, file_name: name, file_size: bytes } = message.document;
    return element('a', { class: 'attached', href: `/phone/file/${encodeURIComponent(id)}`, download: name },
      icon('file'), element('span', {}, name, bytes ? element('small', { text: size(bytes) }) : undefined));
  }
  const other = Object.keys(OTHERS).find((kind) => kind in message);
  return other && element('p', { class: 'attached', text: OTHERS[other] });
}

function quote(quoted) {
  return element('blockquote', { class: 'quote' },
    element('strong', { text: quoted.from.first_name }), element('span', { text: gist(quoted) }));
}

function meta(message, about) {
  const marks = [message.forwarded && 'forwarded', message.edited && 'edited', timeOf(message.date)];
  const line = element('span', { class: 'meta', text: marks.filter(Boolean).join(' · ') });
  if (about.own && !about.group) {
    line.append(element('span', {
      class: about.waiting ? 'ticks waiting' : 'ticks',
      title: about.waiting ? 'The coach has not taken it yet' : 'The coach has taken it',
      role: 'img',
      'aria-label': about.waiting ? 'waits for the coach' : 'taken by the coach',
    }));
  }
  return line;
}

function bubble(message, about) {
  const parts = [element('span', { class: 'unseen', text: about.own ? 'You: ' : `${message.from.first_name}: ` })];
  if (about.group && !about.own && !about.follows) {
    parts.push(element('p', { class: 'sender', 'aria-hidden': 'true', text: message.from.first_name }));
  }
  if (about.quoted) {
    parts.push(quote(about.quoted));
  }
  const words = element('p', { class: 'words' });
  words.append(formatted(message.text ?? '', message.entities));
  parts.push(attachment(message), message.text ? words : undefined, meta(message, about));
  return element('div', { class: 'bubble', id: `${about.id}-bubble` }, ...parts);
}

function key(label, choice, phone, message, place) {
  if (choice.url) {
    const safe = /^(https?|tel):/.test(choice.url);
    return element('a', { class: 'key', href: safe ? choice.url : undefined, rel: 'noreferrer', target: '_blank', text: label });
  }
  const made = button({ class: 'key', text: label, 'data-focus': `key-${place}` }, () => {
    made.classList.add('pressed');
    setTimeout(() => made.classList.remove('pressed'), 1500);
    phone.tap(message, choice);
  });
  return made;
}

function keys(message, phone) {
  let place = 0;
  return message.buttons.map((row) => element('div', { class: 'row' },
    ...row.map((choice) => key(choice.text, choice, phone, message, place++))));
}

function actions(message, about, phone) {
  const line = element('div', { class: 'actions' }, button(
    { class: 'plain', tabindex: '-1', 'aria-label': 'Reply', title: 'Reply', 'data-focus': 'reply' },
    () => phone.replyTo(message), icon('reply')));
  if (about.own && message.text && !message.forwarded) {
    line.append(button({ class: 'plain', tabindex: '-1', 'aria-label': 'Edit', title: 'Edit', 'data-focus': 'edit' },
      () => phone.edit(message), icon('pencil')));
  }
  return line;
}

/**
 * @param about how it stands among the others: own, group, follows (same sender as before), waiting, quoted, id, open
 * @param phone what its buttons do: tap, replyTo, edit, toggled
 */
export function drawn(message, about, phone) {
  const service = serviceWords(message);
  if (service) {
    return element('p', { class: 'service' }, element('span', { text: service }));
  }
  const classes = ['message', about.own ? 'own' : 'theirs', about.follows ? 'follows' : ''].join(' ');
  const made = element('article', {
    class: classes, 'data-message': message.message_id, 'data-focus': 'message', tabindex: '-1',
    'aria-labelledby': `${about.id}-bubble`,
  },
    element('div', { class: 'line' }, bubble(message, about), actions(message, about, phone)),
    message.buttons.length > 0 ? element('div', { class: 'keys' }, ...keys(message, phone)) : undefined);
  if (about.own && message.read) {
    made.append(strip(message.read, about.id, about.open, (open) => phone.toggled(message, open)));
  }
  return made;
}
