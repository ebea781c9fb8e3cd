// Where a person writes: the text box, files, replies, and the bot's commands.

import { gist } from './bubbles.js';
import { button, element, setText } from './elements.js';
import { Menu } from './menu.js';
import { act, Refused } from './server.js';
import { fileToSend } from './upload.js';

export class Composer {
  constructor(root, chat) {
    this.chat = chat;
    this.form = root.querySelector('form');
    this.input = root.querySelector('textarea');
    this.files = root.querySelector('input[type=file]');
    this.complaint = root.querySelector('.complaint');
    this.answering = root.querySelector('.answering');
    this.keyboard = root.querySelector('.keyboard');
    this.menu = new Menu(root.querySelector('button.commands'), root.querySelector('.composer + .menu'),
      (command) => this.send(`/${command}`));
    this.listen(root);
  }

  listen(root) {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.send(this.input.value);
    });
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.form.requestSubmit();
      } else if (event.key === 'Escape') {
        this.leaveBe();
      }
    });
    root.querySelector('.attach').addEventListener('click', () => this.files.click());
    this.files.addEventListener('change', () => this.attach());
    const leave = this.answering.querySelector('button');
    leave.setAttribute('aria-label', 'Cancel');
    leave.addEventListener('click', () => this.leaveBe());
  }

  focus() {
    this.input.focus();
  }

  show(view) {
    this.menu.show(view.commands);
    this.showKeyboard(view.keyboard ?? []);
    this.showAsked(view);
  }

  get from() {
    return { person: this.chat.phone.person.id, chat: this.chat.id };
  }

  async send(text) {
    if (!text.trim()) {
      return;
    }
    const changing = this.changing;
    const sent = await this.attempt(() => (changing
      ? act('edit', { ...this.from, message_id: changing.message_id, text })
      : act('send', { ...this.from, text, reply_to: this.answered?.message_id })));
    if (sent) {
      if (this.input.value === text) {
        this.input.value = '';
      }
      this.leaveBe();
    }
    this.comeBack();
  }

  /** To the text box, unless the person has gone to something outside this phone meanwhile. */
  comeBack() {
    const { activeElement: now, body } = document;
    if (now === body || this.form.closest('.phone').contains(now)) {
      this.focus();
    }
  }

  async attach() {
    const [file] = this.files.files;
    if (!file) {
      return;
    }
    await this.attempt(async () => act('attachment', {
      ...this.from, ...await fileToSend(file), caption: this.input.value.trim() || undefined,
      reply_to: this.answered?.message_id,
    }).then(() => {
      this.input.value = '';
      this.leaveBe();
    }));
    this.files.value = '';
    this.comeBack();
  }

  /** What goes wrong is said above the text box, and what was written stays there. */
  async attempt(work) {
    try {
      await work();
      this.complain('');
      return true;
    } catch (fault) {
      this.complain(fault instanceof Refused ? `That was refused: ${fault.message}.`
        : 'That was not sent: the bot is not running. Your words are still here.');
      return false;
    }
  }

  complain(words) {
    this.complaint.hidden = !words;
    setText(this.complaint, words);
  }

  // --- replies and changes

  answer(message) {
    this.answered = message;
    this.changing = undefined;
    this.announce('Reply to', message);
    this.focus();
  }

  /** The bot asks this person for a reply: the box opens for it by itself, and closes once it isn't asked for any more. */
  showAsked({ force_reply: asked, messages }) {
    const wanted = asked[this.chat.phone.person.id];
    if (this.asked === wanted || this.changing) {
      return;
    }
    if (this.answered?.message_id === this.asked) {
      this.leaveBe();
    }
    this.asked = wanted;
    this.answered = messages.find((message) => message.message_id === wanted && !message.deleted);
    if (this.answered) {
      this.announce('Reply to', this.answered);
    }
  }

  change(message) {
    this.changing = message;
    this.answered = undefined;
    this.input.value = message.text;
    this.announce('Edit', message);
    this.focus();
  }

  announce(what, message) {
    this.answering.hidden = false;
    this.answering.querySelector('p').replaceChildren(
      element('strong', { text: what === 'Edit' ? 'Edit' : `${what} ${message.from.first_name}` }),
      element('span', { text: gist(message) }));
  }

  leaveBe() {
    if (this.changing) {
      this.input.value = '';
    }
    this.answered = undefined;
    this.changing = undefined;
    this.answering.hidden = true;
  }

  // --- a keyboard that the bot shows in place of the letters

  showKeyboard(rows) {
    const state = JSON.stringify(rows);
    if (this.keyboardShown === state) {
      return;
    }
    this.keyboardShown = state;
    this.keyboard.hidden = rows.length === 0;
    this.keyboard.replaceChildren(...rows.map((labels) => element('div', { class: 'row' },
      ...labels.map((label) => button({ class: 'key', text: label }, () => this.send(label))))));
  }
}
