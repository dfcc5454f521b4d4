// Forms with data-passkey ask the device before they are sent, and take its answer along.
// Without script, or in a browser that knows no passkeys, they stay hidden and the rest of the page does without them.
const passkeys = window.PublicKeyCredential;

if (passkeys?.parseRequestOptionsFromJSON && passkeys.parseCreationOptionsFromJSON) {
  for (const part of document.querySelectorAll('[data-passkey-part]')) part.hidden = false;
  for (const part of document.querySelectorAll('[data-passkey-missing]')) part.hidden = true;
  for (const form of document.querySelectorAll('form[data-passkey]')) form.addEventListener('submit', send);
}

async function send(event) {
  event.preventDefault();
  const form = event.currentTarget;
  const problem = form.querySelector('[data-passkey-problem]');
  problem.hidden = true;
  try {
    const answer = await ask(form.dataset.passkey, JSON.parse(form.dataset.options));
    form.elements['Passkey.Credential'].value = JSON.stringify(answer);
    form.submit();
  } catch (failure) {
    problem.textContent = failure.name === 'InvalidStateError'
      ? 'This device has a passkey for you already.'
      : 'The device gave no passkey, or you stopped it. Try again, or go another way.';
    problem.hidden = false;
  }
}

function ask(kind, options) {
  return kind === 'make'
    ? navigator.credentials.create({ publicKey: passkeys.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: passkeys.parseRequestOptionsFromJSON(options) });
}
