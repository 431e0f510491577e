/**
 * The packaged program as a user has it: its launcher in a real pseudo terminal, its output on our own emulator, keys
 * typed, sizes changed, signals sent. What the screen shows is waited for, never slept for.
 */
package dev.sandbar.e2e;
