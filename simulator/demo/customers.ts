/** The people whom the phone page offers at the start. They exist for the business once they write. */
export const demoCustomers = [
  { waId: '34612345678', name: 'Ana' },
  { waId: '5511987654321', name: 'Bruno' },
  { waId: '33639981234', name: 'Chloé' },
  { waId: '525512345678', name: 'Diego' },
  { waId: '447700900123', name: 'Emma' },
] as const;

export function demoName(waId: string): string | undefined {
  return demoCustomers.find((customer) => customer.waId === waId)?.name;
}
