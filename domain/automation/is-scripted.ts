/** A provider that says by its name that it is no AI, such as "Simulator (scripted, no AI)": it is shown wherever its model is named. */
export function isScripted(providerName: string): boolean {
  return /\bno AI\b/i.test(providerName);
}
