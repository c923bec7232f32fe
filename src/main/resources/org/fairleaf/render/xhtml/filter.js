
(() => {
  const box = document.getElementById('find');
  const field = box.querySelector('input');
  const status = box.querySelector('[role=status]');
  const articles = [...document.querySelectorAll('main article')];
  const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const texts = articles.map((article) => fold(article.textContent));
  const show = () => {
    const wanted = fold(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    articles.forEach((article, i) => {
      article.hidden = !wanted.every((word) => texts[i].includes(word));
      shown += article.hidden ? 0 : 1;
    });
    status.textContent = wanted.length === 0 ? ''
      : shown === 0 ? status.dataset.none
      : status.dataset.shown.replace('{0}', shown).replace('{1}', articles.length);
  };
  field.addEventListener('input', show);
  box.hidden = false;
  show();
})();
