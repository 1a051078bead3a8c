// Booting Strapi takes seconds, and longer beside a build.
jest.setTimeout(120_000);
