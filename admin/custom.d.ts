interface StrapiGlobal {
  /** Where the server is: absolute, without a trailing slash. Set before plugins are registered. */
  readonly backendURL: string;
}

interface Window {
  strapi: StrapiGlobal;
}
