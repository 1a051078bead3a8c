const groups = [
  /^(1)(\d{3})(\d{3})(\d{4})$/,
  /^(33)(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/,
  /^(34)(\d{3})(\d{3})(\d{3})$/,
  /^(44)(\d{4})(\d{6})$/,
  /^(49)(\d{3})(\d{4})(\d+)$/,
  /^(52)(\d{2})(\d{4})(\d{4})$/,
  /^(55)(\d{2})(\d{4,5})(\d{4})$/,
];

/** A number the way people of its country write it, or in threes. */
export function formatPhone(digits) {
  for (const form of groups) {
    const found = form.exec(digits);
    if (found) return `+${found.slice(1).join(' ')}`;
  }
  return `+${digits.replace(/(\d{2,3})(?=(\d{3})+$)/g, '$1 ')}`;
}
