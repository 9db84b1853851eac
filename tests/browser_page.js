// Opens the card pages of a test one after the other and writes down what each looks like.
const results = [];
const probe = `
  const errors = [];
  window.onerror = (message) => { errors.push(String(message)); };
  console.error = (...words) => { errors.push(words.join(" ")); };
  window.report = (then) => {
    const options = Array.from(document.querySelectorAll(".qg-option"));
    const look = (option) => getComputedStyle(option).getPropertyValue("--sign").trim();
    const answer = document.getElementById("answer");
    parent.postMessage({
      errors,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      heights: options.map((option) => option.getBoundingClientRect().height),
      order: options.map((option) => option.dataset.letter).join(""),
      picked: options.filter((option) => option.getAttribute("aria-checked") === "true")
        .map((option) => option.dataset.letter).join(""),
      signs: Object.fromEntries(options.map((option) => [option.dataset.letter, look(option)])),
      verdict: answer ? answer.dataset.verdict || "" : "",
    }, "*");
  };`;

const listen = () => new Promise((resolve) => {
  window.addEventListener("message", (event) => resolve(event.data), { once: true });
});

// The desktop program puts both sides into one page and makes their scripts anew.
const swap = `
  const qa = document.getElementById("qa");
  qa.innerHTML = BACK;
  qa.querySelectorAll("script").forEach((old) => {
    const script = document.createElement("script");
    script.textContent = old.textContent;
    old.replaceWith(script);
  });`;

const act = ({ keys, letter, back }) => [
  letter && `document.querySelector('[data-letter="${letter}"]').click();`,
  ...(keys || []).map((key) => `(document.activeElement || document.body).dispatchEvent(
    new KeyboardEvent("keydown", { ...${JSON.stringify(key)}, bubbles: true, cancelable: true }));`),
  "report();",
  back && `${swap.replace("BACK", () => JSON.stringify(back))} report();`,
].filter(Boolean).join("\n").replace(/<\/script/g, "<\\/script");

const open = async (page) => {
  const frame = document.createElement("iframe");
  frame.style = `border:0;width:${page.width}px;height:800px`;
  if (page.blocked) frame.setAttribute("sandbox", "allow-scripts");
  const night = page.night ? "nightMode night_mode" : "";
  frame.srcdoc = `<!doctype html><meta charset="utf-8"><script>${probe}</script>
    <body class="card card1 ${night}"><div id="qa">${page.html}</div>
    <script>${act(page)}</script></body>`;
  const shown = [listen()];
  document.body.append(frame);
  results.push(await shown[0]);
  if (page.back) results.push(await listen());
  frame.remove();
};

(async () => {
  for (const page of PAGES) await open(page);
  const told = document.createElement("pre");
  told.id = "results";
  told.textContent = JSON.stringify(results);
  document.body.append(told);
})();
