// Runs on both sides of the card, in whatever page a client keeps or makes anew for each side.
// The front shuffles the options and notes the pick; the back repeats the order and shows the pick.
(() => {
  "use strict";
  const KEY = "quizgen-card";
  const HOUR = 3600000;
  const root = document.getElementById("qg");
  if (!root) return;
  const back = root.closest("#answer");
  const group = root.querySelector(".qg-options");
  const options = Array.from(group.children);

  const hash = (text) => {
    let value = 2166136261;
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
    return value >>> 0;
  };
  const card = hash(root.textContent);

  // Where nothing can be stored, the order follows from the card and the day.
  const daily = () => {
    const now = new Date();
    return card ^ (now.getFullYear() * 10000 + now.getMonth() * 100 + now.getDate());
  };

  // Some clients make a new page for the back, some wipe one of the stores: use all of them.
  const stored = (name) => {
    try {
      return JSON.parse(window[name].getItem(KEY));
    } catch (error) {
      return null;
    }
  };
  const read = () => [window.quizgenCard, stored("sessionStorage"), stored("localStorage")]
    .filter((state) => state && state.card === card && Date.now() - state.at < HOUR)
    .sort((a, b) => b.at - a.at)[0];
  const write = (state) => {
    state.at = Date.now();
    window.quizgenCard = state;
    return ["sessionStorage", "localStorage"].filter((name) => {
      try {
        window[name].setItem(KEY, JSON.stringify(state));
        return true;
      } catch (error) {
        return false;
      }
    }).length > 0;
  };

  const begin = () => {
    const state = { card, pick: -1, done: false, seed: Math.floor(Math.random() * 4294967296) };
    if (!write(state)) state.seed = daily();
    return state;
  };
  const known = read();
  const state = back ? known || { card, pick: -1, seed: daily() } : known && !known.done ? known : begin();

  const shuffle = (items, seed) => {
    const random = () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
      return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
    };
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
    return items;
  };
  const sorted = group.hasAttribute("data-sorted");
  const shown = sorted ? options : shuffle(options.slice(), state.seed);
  shown.forEach((option) => group.appendChild(option));

  const show = () => options.forEach((option, index) => {
    option.setAttribute("aria-checked", String(index === state.pick));
    const reachable = options[state.pick] || shown[0];
    option.tabIndex = option === reachable ? 0 : -1;
  });
  const pick = (option) => {
    state.pick = options.indexOf(option);
    write(state);
    show();
    option.focus();
  };
  show();

  // The desktop keeps the page from card to card, and with it the listeners of the card before.
  if (window.quizgenKeys) document.removeEventListener("keydown", window.quizgenKeys);
  if (back) {
    const picked = options[state.pick];
    if (picked) {
      const right = picked.dataset.letter === back.dataset.correct;
      back.dataset.verdict = right ? "right" : "wrong";
    }
    options.forEach((option) => option.setAttribute("aria-disabled", "true"));
    state.done = true;
    write(state);
    return;
  }

  const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  group.addEventListener("click", (event) => {
    const option = event.target.closest(".qg-option");
    if (option) pick(option);
  });
  group.addEventListener("keydown", (event) => {
    const here = shown.indexOf(document.activeElement);
    const step = STEPS[event.key];
    if (here < 0 || !step) return;
    event.preventDefault();
    pick(shown[(here + step + shown.length) % shown.length]);
  });
  window.quizgenKeys = (event) => {
    const digit = /^(?:Digit|Numpad)([1-6])$/.exec(event.code);
    const option = event.altKey && digit && shown[digit[1] - 1];
    if (!option) return;
    event.preventDefault();
    pick(option);
  };
  document.addEventListener("keydown", window.quizgenKeys);
})();
