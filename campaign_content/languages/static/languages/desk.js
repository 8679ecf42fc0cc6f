/* The translator's desk saves as one types. Nothing typed is ever taken out of its field; what cannot be saved is tried
   again and said. Without this script the desk's save button does the same. */
(() => {
  const desk = document.querySelector('[data-desk]');
  if (!desk) return;
  const PAUSE = 1200; // ms after the last key
  const AGAIN = 8000; // ms until a failed saving is tried again
  const say = desk.dataset;
  const status = desk.querySelector('[data-status]');
  const units = [];
  let leaving = false;

  class Unit {
    constructor(row) {
      this.row = row;
      this.field = row.querySelector('textarea[name$="-text"]');
      this.was = row.querySelector('input[name$="-was"]');
      this.seen = row.querySelector('input[name$="-seen"]');
      this.problems = row.querySelector('[data-problems]');
      this.conflict = row.querySelector('[data-conflict]');
      this.kept = this.field.value;
      this.state = '';
      this.field.addEventListener('input', () => this.typed());
      this.field.addEventListener('blur', () => this.flush());
      this.field.addEventListener('keydown', (event) => this.pressed(event));
      this.conflict.querySelector('[data-keep-mine]').addEventListener('click', () => this.keepMine());
      this.conflict.querySelector('[data-take-theirs]').addEventListener('click', () => this.takeTheirs());
      this.markTags();
    }

    get isUnsaved() {
      return this.field.value !== this.kept || this.state === 'saving';
    }

    typed() {
      this.markTags();
      if (this.state === 'conflict') return;
      this.later(PAUSE);
      this.show('waiting');
    }

    later(pause) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), pause);
    }

    flush() {
      if (this.field.value !== this.kept && this.state !== 'conflict') this.save();
    }

    pressed(event) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const next = units[units.indexOf(this) + 1];
      this.flush();
      if (next) next.field.focus();
      if (next) next.row.scrollIntoView({ block: 'nearest' });
    }

    async save() {
      clearTimeout(this.timer);
      if (this.state === 'saving') return; // what was typed meanwhile is saved after that
      const text = this.field.value;
      this.show('saving');
      const answer = await post(this.row.dataset.unit, { text, was: this.was.value, seen: this.seen.value });
      this[answer.then](answer, text);
      if (answer.then === 'saved' && this.field.value !== text) this.later(PAUSE);
    }

    saved(answer, text) {
      this.kept = text;
      this.was.value = answer.was;
      this.row.querySelector('[data-state]').innerHTML = answer.state;
      this.problems.innerHTML = answer.problems;
      this.conflict.hidden = true;
      this.row.querySelector('[data-stands]')?.remove();
      desk.querySelector('[data-progress]').textContent = answer.progress;
      this.show(this.field.value === text ? 'saved' : 'waiting');
    }

    failed(answer) {
      this.complain(answer.message || say[answer.reason]);
      this.show('failed');
      if (answer.again) this.later(AGAIN);
    }

    refused(answer) {
      this.complain(answer.message);
      this.theirs = answer.theirs;
      this.conflict.hidden = !answer.theirs;
      this.conflict.querySelector('[data-theirs]').textContent = answer.theirs || '';
      this.show('conflict');
    }

    keepMine() {
      this.was.value = this.theirs ?? this.was.value;
      this.save();
    }

    takeTheirs() {
      replace(this.field, this.theirs ?? this.was.value, true);
      this.keepMine();
    }

    complain(message) {
      const line = document.createElement('p');
      line.className = 'desk-problem-list';
      line.textContent = message;
      this.problems.replaceChildren(line);
    }

    show(state) {
      this.state = state;
      this.row.classList.toggle('is-unsaved', state === 'failed' || state === 'conflict');
      tell();
    }

    markTags() {
      this.row.querySelectorAll('[data-tag]').forEach((item) => {
        const isMissing = !this.field.value.includes(item.dataset.tag);
        item.classList.toggle('is-missing', isMissing);
        item.querySelector('button').hidden = !isMissing;
      });
    }
  }

  /* What all texts together come to, in the bar. */
  function tell() {
    const states = units.map((unit) => unit.state);
    const worst = ['failed', 'conflict', 'saving', 'waiting', 'saved'].find((state) => states.includes(state));
    const words = { failed: say.unsaved, conflict: say.unsaved, saving: say.saving, waiting: say.waiting, saved: say.saved };
    const line = worst ? words[worst] : '';
    if (status.textContent !== line) status.textContent = line;
  }

  const token = () => desk.querySelector('[name="csrfmiddlewaretoken"]');

  async function send(url, fields) {
    const body = new FormData();
    Object.entries(fields).forEach(([name, value]) => body.append(name, value));
    const headers = { 'X-CSRFToken': token().value, 'X-Requested-With': 'XMLHttpRequest' };
    return fetch(url, { method: 'POST', headers, body, redirect: 'manual' });
  }

  /* Whether somebody is still logged in here. A new login has a new token. */
  async function renewToken() {
    const page = await fetch(window.location.href, { redirect: 'manual' });
    if (!page.ok) return false;
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html');
    const input = fresh.querySelector('[data-desk] [name="csrfmiddlewaretoken"]');
    if (input) token().value = input.value;
    return Boolean(input);
  }

  async function post(url, fields) {
    try {
      let response = await send(url, fields);
      if (response.status === 403) {
        if (!(await renewToken())) return { then: 'failed', reason: 'expired', again: true };
        response = await send(url, fields);
      }
      if (response.ok) return { then: 'saved', ...(await response.json()) };
      if (response.status === 409 || response.status === 410) return { then: 'refused', ...(await response.json()) };
      if (response.status === 403) return { then: 'failed', reason: 'forbidden' };
      if (response.status < 500) return { then: 'failed', reason: 'refused', ...(await response.json().catch(() => ({}))) };
    } catch {
      /* no connection: as with a server that fails */
    }
    return { then: 'failed', reason: 'offline', again: true };
  }

  /* Writes into a field as if typed, so that Ctrl + Z takes it back. */
  function replace(field, text, isWhole) {
    field.focus();
    if (isWhole) field.select();
    if (!document.execCommand('insertText', false, text)) {
      field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  function insertTag(button) {
    const field = document.getElementById(button.dataset.for);
    const chosen = field.value.slice(field.selectionStart, field.selectionEnd);
    const words = button.dataset.words || chosen;
    replace(field, button.dataset.start + words + button.dataset.end, false);
    if (!words) field.selectionEnd = field.selectionStart -= button.dataset.end.length;
  }

  function insertOffer(button) {
    replace(document.getElementById(button.dataset.for), button.dataset.offer, 'whole' in button.dataset);
  }

  desk.querySelectorAll('[data-unit]').forEach((row) => {
    if (row.querySelector('textarea[name$="-text"]')) units.push(new Unit(row));
  });
  desk.querySelectorAll('[data-offer], [data-keep-mine], [data-take-theirs]').forEach((button) => {
    button.hidden = false;
  });
  desk.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button?.dataset.start) insertTag(button);
    else if (button && 'offer' in button.dataset) insertOffer(button);
  });
  desk.addEventListener('submit', () => {
    leaving = true; // the form takes all texts along
  });
  window.addEventListener('pageshow', () => {
    leaving = false;
  });
  window.addEventListener('online', () => units.filter((unit) => unit.state === 'failed').forEach((unit) => unit.save()));
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && units.some((unit) => unit.isUnsaved)) event.preventDefault();
  });
})();
