import { buildLocationPayload } from '../../../server/src/meta/build-location-payload';

test.each([
  [0.0000001, -0.0000012, { latitude: '0.0000001', longitude: '-0.0000012' }],
  [41.3874, 2.1686, { latitude: '41.3874', longitude: '2.1686' }],
  [-90, 180, { latitude: '-90', longitude: '180' }],
])('%d, %d is written without an exponent', (latitude, longitude, expected) => {
  expect(buildLocationPayload({ latitude, longitude })).toEqual(expected);
});
