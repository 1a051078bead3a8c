/** What we use of the admin's store. */
export interface ReduxStore {
  getState(): unknown;
  /** An action, or a thunk of the admin's API. */
  dispatch(action: unknown): unknown;
}
