/** Stands in for the carousel library that adaptivecards brings: none of our cards has one. */
export const NoCarousel = {};
export const A11y = {};
export const Autoplay = {};
export const History = {};
export const Keyboard = {};
export const Navigation = {};
export const Pagination = {};
export const Scrollbar = {};
export { NoCarousel as default };
