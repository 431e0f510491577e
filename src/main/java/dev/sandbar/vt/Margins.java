package dev.sandbar.vt;

/** The scrolling region, all sides inclusive. */
record Margins(int top, int bottom, int left, int right) {
    static Margins of(Size size) {
        return new Margins(0, size.rows() - 1, 0, size.columns() - 1);
    }

    boolean hasRow(int row) {
        return row >= top && row <= bottom;
    }

    boolean hasColumn(int column) {
        return column >= left && column <= right;
    }

    int height() {
        return bottom - top + 1;
    }

    int width() {
        return right - left + 1;
    }
}
