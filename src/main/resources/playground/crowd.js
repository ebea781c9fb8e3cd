// Who is in a group, what the bot hears there, and what a person can change about it.

import { setText } from './elements.js';
import { Menu } from './menu.js';
import { act } from './server.js';

const IN = ['creator', 'administrator', 'member', 'restricted'];

export class Crowd {
  /** @param attempt carries out what was chosen, and says where it goes wrong */
  constructor(root, person, attempt) {
    this.root = root.querySelector('.crowd');
    this.person = person;
    this.who = this.root.querySelector('p');
    this.menu = new Menu(this.root.querySelector('button'), this.root.querySelector('.menu'), (name) => {
      const [, body] = this.choices.get(name);
      attempt(() => act(this.choices.get(name)[0], { ...body, chat: this.chat.id, by: this.person.id }));
    }, '');
  }

  show({ chat, members, hears_all: hearsAll }, bot, people) {
    this.root.hidden = chat.type === 'private';
    if (this.root.hidden) {
      return;
    }
    this.chat = chat;
    const isIn = ({ id }) => IN.includes(members[id]);
    const hears = hearsAll ? 'hears everything' : 'hears replies only';
    const names = [...people, bot].filter(isIn).map((one) => one.first_name).join(', ');
    setText(this.who, isIn(bot) ? `${names} · ${hears}` : names);
    this.choices = new Map([...this.aboutBot(isIn(bot), members[bot.id], bot), ...this.aboutPeople(people, isIn)]);
    this.menu.show([...this.choices.keys()].map((command) => ({ command, description: '' })));
  }

  aboutBot(isIn, status, bot) {
    const administrator = status === 'administrator';
    return [
      isIn ? [`Remove ${bot.first_name}`, ['leave', {}]] : [`Add ${bot.first_name}`, ['join', {}]],
      isIn && [administrator ? `${bot.first_name}: no administrator` : `${bot.first_name}: administrator`,
        ['promote', { administrator: !administrator }]],
      this.chat.type === 'group' && ['Make it a supergroup', ['migrate', {}]],
    ].filter(Boolean);
  }

  aboutPeople(people, isIn) {
    const others = people.filter((one) => one.id !== this.person.id);
    return [
      ...others.map((one) => (isIn(one)
        ? [`Remove ${one.first_name}`, ['leave', { person: one.id }]]
        : [`Add ${one.first_name}`, ['join', { person: one.id }]])),
      ['Leave', ['leave', { person: this.person.id }]],
    ];
  }
}
