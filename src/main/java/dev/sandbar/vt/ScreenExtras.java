package dev.sandbar.vt;

import org.jspecify.annotations.Nullable;

/** What a snapshot holds beside its cells. */
record ScreenExtras(String title, Palette palette, @Nullable TextRange selection) {}
