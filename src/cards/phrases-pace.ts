export const TOO_FAST = {
  message: {
    title: 'One moment, please',
    sentence:
      'That was more than I can take in at once. I recorded nothing of this last message and read none for the next minute. Please send again then what matters.',
  },
  press: 'That was more than I can take in at once, so nothing was recorded by this press. Please press again in a minute.',
};
