/* After an autosave the page stays as it is: fetch what its draft has become in the other script. */
(() => {
  let asked = 0;

  async function renew(panel, pk) {
    const turn = ++asked;
    const response = await fetch(`${panel.dataset.otherScriptUrl}?pk=${encodeURIComponent(pk)}`);
    if (!response.ok || turn !== asked) return; // a later draft has been asked for
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    replace('[data-other-script-overview]', () => fresh.querySelector('[data-other-script-overview]'));
    replace('[data-other-script]', (part) =>
      fresh.querySelector(`[data-other-script="${part.dataset.otherScript}"]`));
  }

  function replace(selector, find) {
    document.querySelectorAll(selector).forEach((part) => {
      const found = find(part);
      if (found && found.innerHTML !== part.innerHTML) part.innerHTML = found.innerHTML;
    });
  }

  document.addEventListener('w-autosave:success', (event) => {
    const panel = document.querySelector('[data-other-script-url]');
    const pk = event.detail?.data?.pk;
    if (panel && pk) renew(panel, pk);
  });
})();
