// All phones side by side; on a narrow screen one at a time, with a bar of tabs.

import { arrange, element, goByArrows, setText } from './elements.js';
import { Phone } from './phone.js';

export class Stage {
  phones = new Map();

  constructor() {
    this.root = document.getElementById('phones');
    this.tabs = document.getElementById('phone-tabs');
    this.tabs.addEventListener('keydown', (event) => {
      goByArrows(event, [...this.tabs.children], (tab) => this.choose(Number(tab.dataset.person)));
    });
    document.addEventListener('visibilitychange', () => this.phones.forEach((phone) => phone.revealed()));
  }

  show(state) {
    const ids = new Set(state.people.map((person) => person.id));
    [...this.phones.keys()].filter((id) => !ids.has(id)).forEach((id) => this.phones.delete(id));
    const phones = state.people.map((person) => this.phone(person));
    arrange(this.root, phones.map((phone) => phone.root));
    arrange(this.tabs, phones.map((phone) => this.tab(phone)));
    phones.forEach((phone) => phone.show(state));
    if (!ids.has(this.chosen) && phones.length > 0) {
      this.choose(phones[0].person.id);
    }
    if (this.awaited && this.phones.has(this.awaited)) {
      this.goTo(this.awaited);
      this.awaited = undefined;
    }
  }

  phone(person) {
    if (!this.phones.has(person.id)) {
      this.phones.set(person.id, new Phone(person, () => this.countUnread()));
    }
    return this.phones.get(person.id);
  }

  tab(phone) {
    const { id, first_name: name } = phone.person;
    const known = this.tabs.querySelector(`[data-person="${id}"]`);
    if (known) {
      return known;
    }
    const tab = element('button', {
      type: 'button', role: 'tab', 'data-person': id, 'aria-controls': phone.root.id, 'aria-selected': 'false', tabindex: '-1',
    }, element('span', { class: 'name', text: name }), element('span', { class: 'badge' }));
    tab.addEventListener('click', () => this.choose(id));
    return tab;
  }

  choose(id) {
    this.chosen = id;
    this.phones.forEach((phone, its) => phone.root.classList.toggle('current', its === id));
    [...this.tabs.children].forEach((tab) => {
      const selected = Number(tab.dataset.person) === id;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
    });
    this.phones.get(id)?.revealed();
  }

  countUnread() {
    [...this.tabs.children].forEach((tab) => {
      const unread = this.phones.get(Number(tab.dataset.person))?.unread() ?? 0;
      setText(tab.querySelector('.badge'), unread ? String(unread) : '');
      const name = tab.querySelector('.name').textContent;
      tab.setAttribute('aria-label', unread ? `${name}, ${unread} unread` : name);
    });
  }

  /** Brings somebody's phone into sight, now or as soon as it is there, and puts the focus into it. */
  goTo(id) {
    if (!this.phones.has(id)) {
      this.awaited = id;
      return;
    }
    this.choose(id);
    this.phones.get(id).root.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    this.phones.get(id).focus();
  }
}
