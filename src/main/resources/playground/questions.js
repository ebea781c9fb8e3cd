// What the page asks before it does something: names, members, and whether to erase everything.

import { element } from './elements.js';
import { act } from './server.js';

const NAMES = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gia', 'Hugo', 'Ida', 'Jon', 'Kim', 'Leo'];

function ask(id, whenAgreed) {
  const dialog = document.getElementById(id);
  const form = dialog.querySelector('form');
  form.onsubmit = () => whenAgreed(new FormData(form));
  dialog.querySelector('[value=cancel]').onclick = () => dialog.close();
  dialog.showModal();
  return dialog;
}

/** Which of these groups; the number of the one that is chosen. */
export function chooseGroup(groups, whenChosen) {
  const dialog = ask('which-dialog', (answers) => whenChosen(Number(answers.get('group'))));
  dialog.querySelector('.people').replaceChildren(...groups.map((group, index) => element('label', {},
    element('input', { type: 'radio', name: 'group', value: group.id, checked: index === 0, required: true }), ` ${group.title}`)));
  dialog.querySelector('[type=submit]').disabled = groups.length === 0;
}

export class Questions {
  people = [];
  titles = [];

  /** Who and what is there already. */
  know(state) {
    this.people = state.people;
    this.titles = state.chats.map((view) => view.chat.title);
  }

  constructor(stage, attempt) {
    this.stage = stage;
    this.attempt = attempt;
    document.getElementById('add-person').addEventListener('click', () => this.addPerson());
    document.getElementById('add-group').addEventListener('click', () => this.addGroup());
    document.getElementById('start-anew').addEventListener('click', () => this.startAnew());
  }

  addPerson() {
    const taken = new Set(this.people.map((person) => person.first_name));
    const dialog = ask('person-dialog', (answers) => this.attempt(async () => {
      const person = await act('people', { first_name: answers.get('name').trim() || 'Somebody' });
      this.stage.goTo(person.id);
    }));
    const name = dialog.querySelector('[name=name]');
    name.value = NAMES.find((one) => !taken.has(one)) ?? '';
    name.select();
  }

  addGroup() {
    const dialog = ask('group-dialog', (answers) => {
      const members = answers.getAll('member').map(Number);
      this.attempt(() => act('groups', { title: answers.get('title').trim() || 'Group', members }));
    });
    const title = dialog.querySelector('[name=title]');
    const boxes = this.people.map((person, index) => element('input', {
      type: 'checkbox', name: 'member', value: person.id, checked: index < 2,
    }));
    const named = () => {
      const chosen = this.people.filter((_, index) => boxes[index].checked).map((person) => person.first_name);
      title.value = this.free(chosen.join(' & '));
      boxes[0]?.setCustomValidity(chosen.length > 0 ? '' : 'Choose at least one person.');
    };
    boxes.forEach((box) => box.addEventListener('change', named));
    dialog.querySelector('.people').replaceChildren(
      ...boxes.map((box, index) => element('label', {}, box, ` ${this.people[index].first_name}`)));
    named();
  }

  /** A title that no group has. */
  free(title) {
    const number = [2, 3, 4, 5, 6, 7, 8, 9].find((one) => !this.titles.includes(`${title} ${one}`));
    return this.titles.includes(title) && number ? `${title} ${number}` : title;
  }

  startAnew() {
    ask('anew-dialog', () => this.attempt(() => act('start-anew')));
  }
}
