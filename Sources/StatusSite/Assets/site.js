// Keeps an open page fresh: when the server says that something changed, the same page is fetched
// again and only what differs is replaced, so that focus, scroll and open details stay.
(() => {
  "use strict";
  const main = document.getElementById("main");

  // The visitor's own time stands beside every moment, and once in the footer.
  const clock = new Intl.DateTimeFormat(document.documentElement.lang === "de" ? "de" : "en-GB", {
    year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit",
    second: "2-digit", hourCycle: "h23", timeZoneName: "short",
  });

  function localise(page) {
    for (const time of page.querySelectorAll("time[datetime]")) {
      const moment = new Date(time.dateTime);
      if (!Number.isNaN(moment.valueOf())) time.title = clock.format(moment);
    }
    const words = page.querySelector("[data-local]");
    const now = page.querySelector("#footer time");
    if (words && now) words.textContent = ` ${words.dataset.local} ${now.title}.`;
  }

  localise(document);
  if (!main || !main.hasAttribute("data-live") || !window.EventSource) return;

  const pauseMilliseconds = 700;
  // A page that names services is read by many; the others count down to something.
  const names = main.getAttribute("data-live");
  const agingMilliseconds = names ? 30000 : 5000;
  const returnMilliseconds = 2000;
  let isBusy = false;
  let isWanted = false;
  let isDue = false;

  function sameKind(old, fresh) {
    return old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && old.id === fresh.id;
  }

  function copyAttributes(old, fresh) {
    for (const { name } of [...old.attributes]) {
      const isOpenDetails = name === "open" && old.nodeName === "DETAILS";
      if (!isOpenDetails && !fresh.hasAttribute(name)) old.removeAttribute(name);
    }
    for (const { name, value } of [...fresh.attributes]) {
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
  }

  function morph(old, fresh) {
    if (old.isEqualNode(fresh)) return;
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
      return;
    }
    copyAttributes(old, fresh);
    const wanted = [...fresh.childNodes];
    const named = new Set(wanted.map(({ id }) => id).filter(Boolean));
    for (let index = 0; index < wanted.length; index += 1) {
      // What has a name stays where it is: what came before it is added, what went is taken out.
      const { id } = wanted[index];
      const kept = id && [...old.childNodes].slice(index).find((child) => child.id === id);
      while (kept && old.childNodes[index] !== kept) old.childNodes[index].remove();
      const child = old.childNodes[index];
      if (!kept && child && named.has(child.id)) {
        child.before(document.importNode(wanted[index], true));
      } else if (!child) old.append(document.importNode(wanted[index], true));
      else if (sameKind(child, wanted[index])) morph(child, wanted[index]);
      else child.replaceWith(document.importNode(wanted[index], true));
    }
    while (old.childNodes.length > wanted.length) old.lastChild.remove();
  }

  function announce(fresh) {
    const words = fresh.getAttribute("data-announcement");
    if (words === main.getAttribute("data-announcement")) return;
    document.getElementById("live").textContent = words;
  }

  async function load() {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("main");
    if (!fresh) return;
    localise(page);
    announce(fresh);
    document.title = page.title;
    morph(main, fresh);
    const footer = document.getElementById("footer");
    if (footer) morph(footer, page.getElementById("footer"));
  }

  async function refresh() {
    isWanted = true;
    if (isBusy || document.hidden) return;
    isBusy = true;
    while (isWanted) {
      isWanted = false;
      try {
        await load();
      } catch {
        // The server is away; the event stream comes back by itself and asks again.
      }
      await new Promise((done) => setTimeout(done, pauseMilliseconds));
    }
    isBusy = false;
  }

  // Pages that are many spread their requests out, over as long as the server says.
  function soon(event) {
    if (isDue) return;
    isDue = true;
    const spread = Number(event.data.split("\n")[1]) || 0;
    setTimeout(() => {
      isDue = false;
      refresh();
    }, Math.random() * spread);
  }

  let events = null;
  let hasBeenOpen = false;

  function listen() {
    if (events || document.hidden) return;
    events = new EventSource("/events" + (names ? "?service=" + encodeURIComponent(names) : ""));
    events.addEventListener("open", () => {
      document.body.classList.remove("offline");
      if (hasBeenOpen) setTimeout(refresh, Math.random() * returnMilliseconds);
      hasBeenOpen = true;
    });
    events.addEventListener("error", () => document.body.classList.add("offline"));
    events.addEventListener("incident", soon);
    events.addEventListener("service", soon);
  }

  // A browser has six connections to a site: pages that nobody sees must not hold one.
  function rest() {
    if (events) events.close();
    events = null;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);
  listen();
  setInterval(refresh, agingMilliseconds);
})();
