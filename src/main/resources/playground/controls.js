// The header: the clock, what goes wrong on demand, and who is there.

import { setText } from './elements.js';
import { Questions } from './questions.js';
import { act, Refused } from './server.js';
import { momentOf, span } from './times.js';

const FAULTS = {
  too_many_requests: (fault) => `the next message is refused with “too many requests”, wait ${fault.amount} s`,
  cut_after: () => 'the next message arrives, but Telegram’s answer to it is lost',
};

const find = (id) => document.getElementById(id);

export class Controls {
  constructor(stage) {
    this.questions = new Questions(stage, (work) => this.attempt(work));
    document.querySelectorAll('[data-later]').forEach((button) => button.addEventListener('click',
      () => this.attempt(() => act('clock', { advance_seconds: Number(button.dataset.later) }))));
    document.querySelectorAll('[data-fault]').forEach((button) => button.addEventListener('click',
      () => this.attempt(() => act('faults', this.fault(button.dataset.fault)))));
    find('away').addEventListener('change', (event) => this.attempt(() => act('away', { away: event.target.checked })));
    find('controls-toggle').addEventListener('click', () => this.toggle());
    setInterval(() => this.tick(), 1000);
  }

  fault(kind) {
    const seconds = Math.min(120, Math.max(1, Number(find('seconds').value) || 5));
    return { kind, method: 'sendMessage', amount: kind === 'too_many_requests' ? seconds : 0 };
  }

  toggle() {
    const toggle = find('controls-toggle');
    const open = toggle.getAttribute('aria-expanded') === 'false';
    toggle.setAttribute('aria-expanded', String(open));
    find('controls').classList.toggle('open', open);
  }

  async attempt(work) {
    try {
      return await work();
    } catch (fault) {
      if (fault instanceof Refused) {
        this.say(`That was refused: ${fault.message}.`);
      } else {
        this.lost();
      }
      return undefined;
    }
  }

  show(state) {
    this.ahead = state.now - Date.now() / 1000;
    setText(find('ahead'), state.ahead_seconds >= 60 ? `${span(state.ahead_seconds)} ahead` : '');
    this.tick();
    find('away').checked = state.away;
    document.body.classList.toggle('away', state.away);
    find('lost').hidden = true;
    this.showTrouble(state);
    this.questions.know(state);
  }

  showTrouble(state) {
    const waiting = state.faults.map((fault) => FAULTS[fault.kind.toLowerCase()]?.(fault)).filter(Boolean);
    const words = [
      state.away ? 'Telegram is away: nothing reaches the coach, and nothing it says arrives. All of it waits.' : '',
      waiting.length > 0 ? `On order: ${waiting.join('; ')}.` : '',
    ].filter(Boolean).join(' ');
    this.say(words);
  }

  say(words) {
    find('trouble').hidden = !words;
    setText(find('trouble'), words);
  }

  lost() {
    find('lost').hidden = false;
    setText(find('lost'), 'The bot is not running. Trying again…');
  }

  tick() {
    if (this.ahead !== undefined) {
      setText(find('clock'), momentOf(Date.now() / 1000 + this.ahead));
    }
  }
}
