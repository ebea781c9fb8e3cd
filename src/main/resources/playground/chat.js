// One chat on one phone: its messages, what is unread, and whether the newest are in sight.

import { drawn, gist, serviceWords } from './bubbles.js';
import { Composer } from './composer.js';
import { Crowd } from './crowd.js';
import { arrange, button, element, fromTemplate, setText } from './elements.js';
import { openLinks } from './links.js';
import { chooseGroup } from './questions.js';
import { act } from './server.js';
import { dayOf } from './times.js';
import { walkByArrows } from './walk.js';

const NEAR_THE_END = 60;

export class Chat {
  shown = new Map();
  days = new Map();
  opened = new Set();
  messages = [];
  atEnd = true;

  /** @param phone whose chat it is; tells whether it is looked at, and wants to know what is unread */
  constructor(phone, id) {
    this.phone = phone;
    this.id = id;
    this.mark = `amends.seen.${phone.person.id}.${id}`;
    this.root = fromTemplate('chat');
    this.root.id = `chat-${phone.person.id}-${id}`;
    this.log = this.root.querySelector('.log');
    this.log.setAttribute('aria-label', `Chat of ${phone.person.first_name}`);
    this.jump = this.root.querySelector('.jump');
    this.composer = new Composer(this.root, this);
    this.crowd = new Crowd(this.root, phone.person, (work) => this.composer.attempt(work));
    this.start = this.invitation();
    openLinks(this.log, () => this.bot, (link) => this.open(link));
    this.jump.addEventListener('click', () => {
      this.goToEnd();
      this.composer.focus();
    });
    walkByArrows(this.log);
    this.log.addEventListener('scroll', () => this.scrolled());
    new ResizeObserver(() => this.atEnd && this.goToEnd()).observe(this.log);
  }

  invitation() {
    return element('div', { class: 'invitation' },
      element('p', { text: 'Nothing has been said here yet.' }),
      button({ class: 'key', text: 'Start' }, () => this.composer.send('/start')));
  }

  // --- what the page shows

  show(view, bot, people) {
    const grown = (view.messages.at(-1)?.message_id ?? 0) > (this.messages.at(-1)?.message_id ?? 0);
    const byMe = view.messages.at(-1)?.from.id === this.phone.person.id;
    this.view = view;
    this.bot = bot;
    this.messages = view.messages;
    this.draw();
    this.composer.show(view);
    this.crowd.show(view, bot, people);
    setText(this.root.querySelector('.typing'), view.typing ? `${bot.first_name} is typing` : '');
    if (this.atEnd || (grown && byMe)) {
      this.goToEnd();
    }
    this.noteRead();
  }

  draw() {
    const focus = this.focused();
    const nodes = [];
    const there = this.messages.filter((message) => !message.deleted);
    let before;
    there.forEach((message) => {
      const day = dayOf(message.date);
      if (!before || dayOf(before.date) !== day) {
        nodes.push(this.day(day));
        before = undefined;
      }
      nodes.push(this.node(message, before));
      before = message;
    });
    const own = there.some((message) => !serviceWords(message));
    const inPrivate = this.view.chat.type === 'private';
    arrange(this.log, own || !inPrivate ? nodes : [...nodes, this.start]);
    this.refocus(focus);
  }

  day(name) {
    if (!this.days.has(name)) {
      this.days.set(name, element('p', { class: 'day' }, element('span', { text: name })));
    }
    return this.days.get(name);
  }

  /** A message is drawn again only if something about it has changed. */
  node(message, before) {
    const about = this.about(message, before);
    const state = JSON.stringify([message, about]);
    const known = this.shown.get(message.message_id);
    if (known?.state === state) {
      return known.node;
    }
    const open = this.opened.has(message.message_id);
    const node = drawn(message, { ...about, open }, this);
    node.classList.toggle('new', !known && this.shown.size > 0);
    this.shown.set(message.message_id, { state, node });
    return node;
  }

  about(message, before) {
    const quoted = this.messages.find((one) => one.message_id === message.reply_to && !one.deleted);
    return {
      id: `m-${this.phone.person.id}-${this.id}-${message.message_id}`.replaceAll('--', '-g'),
      own: message.from.id === this.phone.person.id,
      group: this.view.chat.type !== 'private',
      follows: Boolean(before) && !serviceWords(before) && before.from.id === message.from.id
        && message.date - before.date < 300,
      waiting: this.view.waiting.includes(message.message_id),
      quoted: quoted && { from: quoted.from, text: gist(quoted) },
    };
  }

  /** What has the focus inside the messages, so that drawing one again doesn't lose it. */
  focused() {
    const active = document.activeElement;
    const article = this.log.contains(active) && active.closest('article');
    return article && { message: article.dataset.message, what: active.dataset.focus, node: active };
  }

  refocus(focus) {
    if (!focus || focus.node.isConnected) {
      return;
    }
    const again = this.log.querySelector(`[data-message="${focus.message}"] [data-focus="${focus.what}"]`);
    (again ?? this.composer.input).focus();
  }

  // --- the end, and what is unread

  scrolled() {
    if (this.root.hidden) {
      return;
    }
    this.atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR_THE_END;
    this.noteRead();
  }

  goToEnd() {
    this.atEnd = true;
    this.log.scrollTop = this.log.scrollHeight;
  }

  /** Everything is read once the newest are in sight. */
  noteRead() {
    const newest = this.messages.at(-1)?.message_id ?? 0;
    const seen = Number(localStorage.getItem(this.mark) ?? 0);
    if ((this.atEnd && this.phone.looksAt(this)) || seen > newest) {
      localStorage.setItem(this.mark, String(newest));
    }
    const unread = this.unread();
    this.jump.hidden = this.atEnd;
    this.jump.setAttribute('aria-label', `Jump to the newest messages${unread ? `, ${unread} unread` : ''}`);
    setText(this.jump.querySelector('.count'), unread ? String(unread) : '');
    this.phone.unreadChanged();
  }

  unread() {
    const seen = Number(localStorage.getItem(this.mark) ?? 0);
    return this.messages.filter((message) => message.message_id > seen && !message.deleted
      && message.from.id !== this.phone.person.id && !serviceWords(message)).length;
  }

  reveal(visible) {
    this.root.hidden = !visible;
    if (visible) {
      if (this.atEnd) {
        this.goToEnd();
      }
      this.noteRead();
    }
  }

  // --- what the buttons in bubbles do

  tap(message, choice) {
    return this.composer.attempt(() => act('tap', {
      person: this.phone.person.id, chat: this.id, message_id: message.message_id, data: choice.callback_data,
    }));
  }

  /** A link to the bot opens its chat on this phone; for a group the person is asked for which. */
  open(link) {
    const go = (chat) => this.composer.attempt(async () => {
      const opened = await act('open', { person: this.phone.person.id, url: link.url, chat });
      this.phone.goTo(opened.chat);
    });
    return link.inGroup ? chooseGroup(this.phone.groups(), go) : go();
  }

  replyTo(message) {
    this.composer.answer(message);
  }

  edit(message) {
    this.composer.change(message);
  }

  toggled(message, open) {
    this.opened[open ? 'add' : 'delete'](message.message_id);
    const { node } = this.shown.get(message.message_id);
    node.scrollIntoView({ block: 'nearest' });
  }
}
