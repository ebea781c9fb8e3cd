// A menu that opens from a button: the bot's commands above the text box, and what can be done about a group.

import { element, goByArrows } from './elements.js';

export class Menu {
  /** @param mark what stands before each name */
  constructor(opener, list, whenChosen, mark = '/') {
    this.opener = opener;
    this.list = list;
    this.whenChosen = whenChosen;
    this.mark = mark;
    opener.addEventListener('click', () => this.open(list.hidden));
    opener.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        event.preventDefault();
        this.open(true);
      }
    });
    list.addEventListener('keydown', (event) => this.key(event));
    document.addEventListener('pointerdown', (event) => {
      if (!list.contains(event.target) && !opener.contains(event.target)) {
        this.open(false);
      }
    });
  }

  get items() {
    return [...this.list.querySelectorAll('[role=menuitem]')];
  }

  open(open) {
    if (open === !this.list.hidden) {
      return;
    }
    this.list.hidden = !open;
    this.opener.setAttribute('aria-expanded', String(open));
    if (open) {
      this.items[0]?.focus();
    }
  }

  key(event) {
    if (event.key === 'Escape') {
      this.open(false);
      this.opener.focus();
    } else if (event.key === 'Tab') {
      this.open(false);
    } else {
      goByArrows(event, this.items);
    }
  }

  show(commands) {
    const state = JSON.stringify(commands);
    if (this.shown === state) {
      return;
    }
    this.shown = state;
    this.opener.hidden = commands.length === 0;
    this.list.replaceChildren(...commands.map((command) => this.item(command)));
  }

  item(command) {
    const item = element('button', { type: 'button', role: 'menuitem', tabindex: '-1' },
      element('span', { class: 'command', text: `${this.mark}${command.command}` }), ' ',
      element('span', { class: 'what', text: command.description }));
    item.addEventListener('click', () => {
      this.open(false);
      this.whenChosen(command.command);
    });
    return element('li', { role: 'none' }, item);
  }
}
