import { useEffect, useState } from 'react';

import type { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';

import type { PhoneLibrary } from './phone-input';

interface Library extends PhoneLibrary {
  readonly getCountries: typeof getCountries;
  readonly getCountryCallingCode: typeof getCountryCallingCode;
}

/** Null until it is here. */
export function usePhoneLibrary(): Library | null {
  const [library, setLibrary] = useState<Library | null>(null);
  useEffect(() => {
    let isOver = false;
    void import('libphonenumber-js/min').then((loaded) => {
      if (!isOver) setLibrary(loaded);
    });
    return () => {
      isOver = true;
    };
  }, []);
  return library;
}
