/** Shows the first field that is wrong. A part without a field of its own is found by what stands in it. */
export function focusField(form: HTMLElement | null, fields: readonly string[]): void {
  const named = [...(form?.querySelectorAll<HTMLElement>('[name]') ?? [])];
  const found = fields
    .map(
      (field) =>
        named.find((element) => element.getAttribute('name') === field) ??
        named.find((element) => element.getAttribute('name')?.startsWith(`${field}.`)),
    )
    .find((element) => element !== undefined);
  found?.focus();
  found?.scrollIntoView({ block: 'center' });
}
