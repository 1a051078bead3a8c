import { byId } from './dom.js';

/** The dialog behind "Somebody new". */
export function createNewcomer({ add }) {
  const dialog = byId('newcomer-dialog');
  const name = byId('newcomer-name');
  const phone = byId('newcomer-phone');
  const problem = byId('newcomer-problem');

  byId('newcomer').addEventListener('click', () => {
    byId('newcomer-form').reset();
    problem.textContent = '';
    dialog.showModal();
  });
  byId('newcomer-cancel').addEventListener('click', () => dialog.close());
  byId('newcomer-form').addEventListener('submit', async (event) => {
    // It closes only once the simulator has taken the number.
    event.preventDefault();
    try {
      await add({ name: name.value.trim(), phone: phone.value });
      dialog.close();
    } catch (error) {
      problem.textContent = error.message;
    }
  });
}
