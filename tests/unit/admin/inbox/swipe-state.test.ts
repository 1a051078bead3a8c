import {
  isArmed,
  notSwiping,
  swipeAction,
  swipeMove,
  swipeStart,
  type SwipePoint,
  type SwipeState,
} from '../../../../admin/src/features/inbox/swipe/swipe-state';

const WIDTH = 390;
const point = (x: number, y = 100, at = 0): SwipePoint => ({ x, y, at });

/** From a point through others; each step takes a second, so nothing is a flick. */
function swipe(from: SwipePoint, ...to: readonly SwipePoint[]): SwipeState {
  return to.reduce((state, next, index) => swipeMove(state, { ...next, at: (index + 1) * 1000 }), swipeStart(from, WIDTH));
}

test('within ten pixels nothing is decided', () => {
  expect(swipe(point(200), point(209, 109)).kind).toBe('down');
});

test('up and down is the list’s, and stays so', () => {
  const state = swipe(point(200), point(205, 115), point(300, 115));
  expect(state.kind).toBe('not-ours');
  expect(swipeAction(state, WIDTH)).toBeNull();
});

test('to the side it follows the finger', () => {
  expect(swipe(point(200), point(212, 104), point(260, 140))).toMatchObject({ kind: 'swiping', dx: 60 });
  expect(swipe(point(200), point(188), point(150))).toMatchObject({ kind: 'swiping', dx: -50 });
});

test.each([0, 23, WIDTH - 23])('at the edge (%i) it is the browser’s', (x) => {
  expect(swipe(point(x), point(x + 100)).kind).toBe('not-ours');
});

test('at 35 % of the width letting go does it: right archives, left edits', () => {
  const far = Math.ceil(WIDTH * 0.35);
  const short = swipe(point(40), point(60), point(40 + far - 1));
  expect([isArmed(short, WIDTH), swipeAction(short, WIDTH)]).toEqual([false, null]);
  const right = swipe(point(40), point(60), point(40 + far));
  expect([isArmed(right, WIDTH), swipeAction(right, WIDTH)]).toEqual([true, 'archive']);
  expect(swipeAction(swipe(point(300), point(280), point(300 - far)), WIDTH)).toBe('edit');
});

test('a flick does it before that, but no twitch, and not one that ends in a rest or turns back', () => {
  const flick = (distance: number, ms: number) => swipeMove(swipeStart(point(100), WIDTH), point(100 + distance, 100, ms));
  expect(swipeAction(flick(60, 100), WIDTH)).toBe('archive');
  expect(swipeAction(flick(-60, 100), WIDTH)).toBe('edit');
  expect(swipeAction(flick(60, 200), WIDTH)).toBeNull();
  expect(swipeAction(flick(20, 20), WIDTH)).toBeNull();
  const rested = swipeMove(flick(60, 100), point(160, 100, 400));
  expect(swipeAction(rested, WIDTH)).toBeNull();
  const back = swipeMove(swipeMove(flick(100, 80), point(200, 100, 190)), point(140, 100, 250));
  expect(swipeAction(back, WIDTH)).toBeNull();
});

test('without a finger nothing happens', () => {
  expect(swipeMove(notSwiping, point(300))).toBe(notSwiping);
  expect(swipeAction(notSwiping, WIDTH)).toBeNull();
});
