// Talking to the playground's server: asking, doing, and following what changes.

const LONGEST = 25;

async function read(answer) {
  const json = await answer.json();
  if (!answer.ok) {
    throw new Refused(json.error ?? 'The playground refused that.');
  }
  return json;
}

/** The server is there, but doesn't do it. */
export class Refused extends Error {}

export async function act(what, body = {}) {
  return read(await fetch(`/phone/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }));
}

async function ask(what, parameters) {
  const answer = await fetch(`/phone/${what}?${new URLSearchParams(parameters)}`, {
    signal: AbortSignal.timeout((LONGEST + 15) * 1000),
  });
  return read(answer);
}

/** Keeps the newest state; a chat's messages come only when they have changed. */
class Known {
  run = '';
  revision = -1;
  chats = new Map();

  parameters(wait) {
    const known = [...this.chats].map(([id, chat]) => `${id}:${chat.version}`).join(',');
    return { run: this.run, after: this.revision, known, timeout: wait };
  }

  take(state) {
    const before = state.run === this.run ? this.chats : new Map();
    state.chats.forEach((chat) => {
      chat.messages ??= before.get(chat.chat.id)?.messages ?? [];
    });
    this.chats = new Map(state.chats.map((chat) => [chat.chat.id, chat]));
    this.run = state.run;
    this.revision = state.revision;
    return state;
  }
}

const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Asks again and again until there is an answer, and tells each time that there was none. */
async function patiently(work, lost) {
  for (;;) {
    try {
      return await work();
    } catch {
      lost();
      await pause(1500);
    }
  }
}

/** Shows every new state; whoever comes to an empty playground finds people there. */
export async function follow(show, lost) {
  const known = new Known();
  let wait = 0;
  for (;;) {
    let failed = false;
    const state = known.take(await patiently(() => ask('stage', known.parameters(failed ? 0 : wait)), () => {
      failed = true;
      lost();
    }));
    show(state);
    wait = state.chats.some((chat) => chat.typing) ? 2 : LONGEST;
    if (state.people.length === 0) {
      await patiently(() => act('begin'), lost);
    }
  }
}
