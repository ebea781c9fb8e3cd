// Phones that talk to the bot. Each phone keeps one chat on show by asking for what is newer than it has.

async function ask(what, parameters) {
  const answer = await fetch(`/phone/${what}?${new URLSearchParams(parameters)}`);
  return read(answer);
}

async function act(what, body) {
  const answer = await fetch(`/phone/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return read(answer);
}

async function read(answer) {
  const json = await answer.json();
  if (!answer.ok) {
    throw new Error(json.error);
  }
  return json;
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

const TAGS = {
  bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'code',
  blockquote: 'q', spoiler: 'span', bot_command: 'span', text_link: 'a',
};

/** Words with their formatting, as elements: what the bot says is never read as HTML. */
function formatted(text, entities, from = 0, to = text.length) {
  const piece = document.createDocumentFragment();
  let at = from;
  const inside = entities.filter((one) => one.offset >= from && one.offset + one.length <= to);
  inside.forEach((entity, index) => {
    if (entity.offset < at) {
      return; // stands inside the one before
    }
    piece.append(text.slice(at, entity.offset));
    const end = entity.offset + entity.length;
    const made = element(TAGS[entity.type] ?? 'span', entity.type === 'spoiler' ? 'spoiler' : '');
    if (entity.type === 'spoiler') {
      made.tabIndex = 0;
    }
    if (entity.type === 'text_link' && /^(https?|tel|mailto):/.test(entity.url)) {
      made.href = entity.url;
      made.rel = 'noreferrer';
      made.target = '_blank';
    }
    made.append(formatted(text, inside.slice(index + 1), entity.offset, end));
    piece.append(made);
    at = end;
  });
  piece.append(text.slice(at, to));
  return piece;
}

const SERVICE = {
  group_chat_created: () => 'The group was made',
  supergroup_chat_created: () => 'The group was made',
  new_chat_members: (who) => `${who.map((user) => user.first_name).join(', ')} came in`,
  left_chat_member: (who) => `${who.first_name} left`,
  migrate_to_chat_id: () => 'The group moved',
  migrate_from_chat_id: () => 'The group moved here',
};

const ATTACHMENTS = ['photo', 'document', 'sticker', 'voice', 'audio', 'video', 'video_note', 'location', 'contact', 'dice'];

class Phone {
  constructor(person, chat) {
    this.person = person;
    this.chat = chat;
    this.revision = -1;
    this.shown = new Map();
    this.root = document.getElementById('phone').content.firstElementChild.cloneNode(true);
    this.messages = this.find('.messages');
    this.input = this.find('textarea');
    this.prepare();
  }

  find(selector) {
    return this.root.querySelector(selector);
  }

  prepare() {
    this.input.id = `message-${this.person.id}-${this.chat}`;
    this.find('label').htmlFor = this.input.id;
    this.find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.send(this.input.value);
    });
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.find('form').requestSubmit();
      }
    });
    const menu = this.find('.menu');
    menu.addEventListener('click', () => this.openCommands(menu.getAttribute('aria-expanded') === 'false'));
    this.root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && menu.getAttribute('aria-expanded') === 'true') {
        this.openCommands(false);
        menu.focus();
      }
    });
  }

  openCommands(open) {
    this.find('.menu').setAttribute('aria-expanded', String(open));
    this.find('.commands').hidden = !open;
    if (open) {
      this.find('.commands button')?.focus();
    }
  }

  async send(text) {
    if (!text.trim()) {
      return;
    }
    const message = { person: this.person.id, chat: this.chat, text };
    if (this.replyTo) {
      message.reply_to = this.replyTo;
    }
    if (await this.attempt(() => act('send', message))) {
      this.input.value = '';
      this.openCommands(false);
      this.input.focus();
    }
  }

  async tap(message, button) {
    const tap = { person: this.person.id, chat: this.chat, message_id: message.message_id, data: button.callback_data };
    await this.attempt(() => act('tap', tap));
  }

  async attempt(work) {
    try {
      await work();
      this.complain('');
      return true;
    } catch {
      this.complain('That did not reach the playground. Is it still running?');
      return false;
    }
  }

  complain(words) {
    const trouble = this.find('.trouble');
    trouble.hidden = !words;
    if (trouble.textContent !== words) {
      trouble.textContent = words;
    }
  }

  async watch() {
    let wait = 0;
    for (;;) {
      try {
        const view = await ask('chat', { chat: this.chat, after: this.revision, timeout: wait });
        this.show(view);
        this.complain('');
        wait = view.typing ? 2 : 25;
      } catch {
        this.revision = -1;
        this.complain('The playground does not answer. Trying again …');
        await new Promise((resolve) => setTimeout(resolve, 2000));
        await act('people', this.person).catch(() => {}); // it may have started anew, without this person
        wait = 0;
      }
    }
  }

  show(view) {
    this.revision = view.revision;
    this.replyTo = view.force_reply;
    this.find('h2').textContent = view.chat.title ?? view.bot.first_name;
    this.messages.setAttribute('aria-label', `Messages with ${view.chat.title ?? view.bot.first_name}`);
    const typing = view.typing ? 'is typing …' : '';
    if (this.find('.typing').textContent !== typing) {
      this.find('.typing').textContent = typing;
    }
    this.showCommands(view.commands);
    this.showKeyboard(view.keyboard ?? []);
    this.showMessages(view.started ? view.messages : []);
    this.offerStart(!view.started);
  }

  offerStart(offered) {
    const send = this.find('.send');
    send.textContent = offered ? 'Start' : 'Send';
    this.input.readOnly = offered;
    if (offered) {
      this.input.value = '/start';
    }
  }

  showMessages(messages) {
    const atEnd = this.messages.scrollHeight - this.messages.scrollTop - this.messages.clientHeight < 80;
    const known = new Set(messages.map((message) => message.message_id));
    for (const [id, old] of this.shown) {
      if (!known.has(id)) {
        old.node.remove();
        this.shown.delete(id);
      }
    }
    let added = false;
    messages.forEach((message) => {
      added = this.showMessage(message, messages) || added;
    });
    if (added && atEnd) {
      this.messages.scrollTop = this.messages.scrollHeight;
    }
  }

  /** Draws a message that is new or was changed; the others are left alone, so that nothing is read out twice. */
  showMessage(message, all) {
    const state = JSON.stringify(message);
    const before = this.shown.get(message.message_id);
    if (before?.state === state) {
      return false;
    }
    const node = this.drawn(message, all);
    if (before) {
      this.replace(before.node, node);
    } else {
      this.messages.append(node);
    }
    this.shown.set(message.message_id, { state, node });
    return !before;
  }

  replace(old, node) {
    const focused = old.contains(document.activeElement);
    old.replaceWith(node);
    if (focused) {
      (node.querySelector('button') ?? this.input).focus();
    }
  }

  drawn(message, all) {
    const own = message.from.id === this.person.id;
    const service = Object.keys(SERVICE).find((name) => name in message);
    const node = element('div', `message${own ? ' own' : ''}${service ? ' service' : ''}`);
    node.dataset.message = message.message_id;
    const bubble = element('div', 'bubble');
    bubble.append(element('span', 'unseen', own ? 'You: ' : `${message.from.first_name}: `));
    const quoted = all.find((one) => one.message_id === message.reply_to);
    if (quoted?.text) {
      bubble.append(element('p', 'quote', quoted.text.slice(0, 80)));
    }
    bubble.append(this.words(message, service), this.note(message));
    node.append(bubble, ...(message.deleted ? [] : this.rows(message)));
    return node;
  }

  words(message, service) {
    if (message.deleted) {
      return element('p', 'words gone', 'deleted');
    }
    if (service) {
      return element('p', 'words', SERVICE[service](message[service]));
    }
    const words = element('p', 'words');
    const attachment = ATTACHMENTS.find((name) => name in message);
    if (attachment) {
      words.append(element('strong', '', `[${message[attachment].file_name ?? attachment}] `));
    }
    words.append(formatted(message.text ?? '', message.entities));
    return words;
  }

  note(message) {
    const time = new Date(message.date * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    const marks = [message.edited && 'edited', message.silent && 'silent', message.forwarded && 'forwarded', time];
    return element('small', 'note', marks.filter(Boolean).join(' · '));
  }

  rows(message) {
    return message.buttons.map((buttons) => {
      const row = element('div', 'row');
      row.append(...buttons.map((button) => this.button(message, button)));
      return row;
    });
  }

  button(message, button) {
    if (button.url) {
      const link = element('a', 'link', button.text);
      if (/^(https?|tel):/.test(button.url)) {
        link.href = button.url;
        link.rel = 'noreferrer';
        link.target = '_blank';
      }
      return link;
    }
    const made = element('button', '', button.text);
    made.type = 'button';
    made.addEventListener('click', () => this.tap(message, button));
    return made;
  }

  showCommands(commands) {
    const state = JSON.stringify(commands);
    this.find('.menu').hidden = commands.length === 0;
    if (this.commandsShown === state) {
      return;
    }
    this.commandsShown = state;
    this.find('.commands').replaceChildren(...commands.map((command) => {
      const item = element('li');
      const button = element('button', '', `/${command.command} `);
      button.type = 'button';
      button.append(element('span', '', command.description));
      button.addEventListener('click', () => this.send(`/${command.command}`));
      item.append(button);
      return item;
    }));
  }

  showKeyboard(rows) {
    const state = JSON.stringify(rows);
    if (this.keyboardShown === state) {
      return;
    }
    this.keyboardShown = state;
    const keyboard = this.find('.keyboard');
    keyboard.hidden = rows.length === 0;
    keyboard.replaceChildren(...rows.map((labels) => {
      const row = element('div', 'row');
      row.append(...labels.map((label) => {
        const button = element('button', '', label);
        button.type = 'button';
        button.addEventListener('click', () => this.send(label));
        return button;
      }));
      return row;
    }));
  }
}

async function firstPerson() {
  const people = await ask('people', {});
  return people[0] ?? act('people', { first_name: 'You' });
}

async function open() {
  const person = await firstPerson();
  const phone = new Phone(person, person.id);
  document.getElementById('phones').append(phone.root);
  phone.input.focus();
  phone.watch();
}

open();
