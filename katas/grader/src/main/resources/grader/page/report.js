(() => {
  const sheet = document.getElementById('sheet');
  const told = document.getElementById('told');
  let isSaved = true;

  const fields = () => [...sheet.elements].filter(field => field.name);

  // A field named "levels.testing" is the value of "testing" in "levels".
  const filledIn = () => {
    const filled = {};
    for (const field of fields()) {
      if (field.type === 'radio' ? !field.checked : !field.value) continue;
      const [group, key] = field.name.split('.');
      if (key) (filled[group] ??= {})[key] = field.value;
      else filled[group] = field.value;
    }
    return filled;
  };

  const fillIn = filled => {
    for (const field of fields()) {
      const [group, key] = field.name.split('.');
      const value = String((key ? filled[group]?.[key] : filled[group]) ?? '');
      if (field.type === 'radio') field.checked = field.value === value;
      else field.value = value;
    }
  };

  document.getElementById('save').addEventListener('click', () => {
    const {kata, candidate, start} = sheet.dataset;
    const assessment = {version: 1, kata, candidate, start, ...filledIn()};
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(assessment, null, 2) + '\n'], {type: 'application/json'}));
    link.download = 'assessment.json';
    link.click();
    isSaved = true;
    told.textContent = sheet.dataset.saved;
  });

  document.getElementById('load').addEventListener('change', async event => {
    const file = event.target.files[0];
    if (!file) return;
    try {
      const assessment = JSON.parse(await file.text());
      if (assessment.version !== 1) throw new Error('another version');
      fillIn(assessment);
      told.textContent = sheet.dataset.loaded;
    } catch (notOurs) {
      told.textContent = sheet.dataset.notLoaded;
    }
    event.target.value = '';
  });

  document.getElementById('print').addEventListener('click', () => print());
  sheet.addEventListener('submit', event => event.preventDefault());
  sheet.addEventListener('input', event => { if (event.target.name) isSaved = false; });
  addEventListener('beforeunload', event => { if (!isSaved) event.preventDefault(); });
})();
