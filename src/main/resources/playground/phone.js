// One person's phone: where they stand, and their chats with the bot, alone and in groups.

import { Chat } from './chat.js';
import { arrange, element, fromTemplate, goByArrows, setText } from './elements.js';

export class Phone {
  chats = new Map();
  inSight = true;

  /** @param whenUnreadChanged is told after each change of what is unread here */
  constructor(person, whenUnreadChanged) {
    this.person = person;
    this.whenUnreadChanged = whenUnreadChanged;
    this.root = fromTemplate('phone');
    this.root.id = `phone-${person.id}`;
    this.root.setAttribute('aria-label', `Phone of ${person.first_name}`);
    this.root.style.setProperty('--hue', String((person.id * 67) % 360));
    this.root.querySelector('h2').textContent = person.first_name;
    this.root.querySelector('.avatar').textContent = [...person.first_name][0].toUpperCase();
    this.place = this.root.querySelector('.place');
    this.place.setAttribute('aria-label', `Where ${person.first_name} stands`);
    this.tabs = this.root.querySelector('.chat-tabs');
    this.tabs.setAttribute('aria-label', `Chats of ${person.first_name}`);
    this.tabs.addEventListener('keydown', (event) => {
      goByArrows(event, [...this.tabs.children], (tab) => this.choose(Number(tab.dataset.chat)));
    });
    new IntersectionObserver(([entry]) => {
      this.inSight = entry.intersectionRatio >= 0.5;
      this.chats.forEach((chat) => chat.view && chat.noteRead());
    }, { threshold: [0, 0.5, 1] }).observe(this.root);
  }

  show(state) {
    const mine = state.chats.filter((view) => this.isMine(view));
    const ids = new Set(mine.map((view) => view.chat.id));
    [...this.chats.keys()].filter((id) => !ids.has(id)).forEach((id) => this.remove(id));
    mine.forEach((view) => this.chat(view).show(view, state.bot, state.people));
    arrange(this.tabs, mine.map((view) => this.tab(view)));
    if (!ids.has(this.chosen)) {
      const moved = state.chats.find((view) => view.chat.id === this.chosen)?.migrated_to;
      this.choose(ids.has(moved) ? moved : this.person.id);
    }
    const standing = mine.find((view) => view.chat.id === this.person.id)?.standing;
    this.root.classList.toggle('idle', !standing);
    setText(this.place, standing ? `${standing.dialog} / ${standing.node}` : 'in no dialog');
    this.unreadChanged();
  }

  isMine(view) {
    const status = view.members[this.person.id] ?? 'left';
    return status !== 'left' && status !== 'kicked' && !view.migrated_to;
  }

  chat(view) {
    const { id } = view.chat;
    if (!this.chats.has(id)) {
      const chat = new Chat(this, id);
      chat.root.setAttribute('aria-labelledby', `tab-${this.person.id}-${id}`);
      chat.root.hidden = true;
      this.chats.set(id, chat);
      this.root.append(chat.root);
    }
    return this.chats.get(id);
  }

  remove(id) {
    this.chats.get(id).root.remove();
    this.chats.delete(id);
  }

  tab(view) {
    const { id, title } = view.chat;
    const known = this.tabs.querySelector(`[data-chat="${id}"]`);
    if (known) {
      return known;
    }
    const name = title ?? 'Private';
    const tab = element('button', {
      type: 'button', role: 'tab', id: `tab-${this.person.id}-${id}`, 'data-chat': id, tabindex: '-1',
      'aria-label': name, 'aria-selected': 'false', 'aria-controls': `chat-${this.person.id}-${id}`,
    }, element('span', { class: 'name', text: name }), element('span', { class: 'badge', 'aria-hidden': 'true' }));
    tab.addEventListener('click', () => this.choose(id));
    return tab;
  }

  choose(id) {
    this.chosen = id;
    this.chats.forEach((chat, its) => chat.reveal(its === id));
    [...this.tabs.children].forEach((tab) => {
      const selected = Number(tab.dataset.chat) === id;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
    });
  }

  goTo(id) {
    this.choose(id);
    this.focus();
  }

  /** The groups that this person is in. */
  groups() {
    return [...this.chats.values()].map((chat) => chat.view.chat).filter((chat) => chat.type !== 'private');
  }

  looksAt(chat) {
    return this.inSight && document.visibilityState === 'visible' && this.chosen === chat.id
      && this.root.clientHeight > 0;
  }

  /** The phone has come into sight. */
  revealed() {
    this.chats.get(this.chosen)?.reveal(true);
  }

  unread() {
    return [...this.chats.values()].reduce((sum, chat) => sum + chat.unread(), 0);
  }

  unreadChanged() {
    [...this.tabs.children].forEach((tab) => {
      const unread = this.chats.get(Number(tab.dataset.chat))?.unread() ?? 0;
      setText(tab.querySelector('.badge'), unread ? String(unread) : '');
      tab.setAttribute('aria-description', unread ? `${unread} unread` : '');
    });
    this.whenUnreadChanged();
  }

  focus() {
    this.chats.get(this.chosen)?.composer.focus();
  }
}
