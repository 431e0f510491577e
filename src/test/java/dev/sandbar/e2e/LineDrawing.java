package dev.sandbar.e2e;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

/** Draws lines and blocks to the edges of their cells, so that they join as fonts rarely make them. */
final class LineDrawing {
    private static final int BOX_FIRST = 0x2500;
    private static final int BOX_LAST = 0x257f;
    private static final int BLOCK_FIRST = 0x2580;
    private static final int BLOCK_LAST = 0x2590;
    private static final int FULL_BLOCK = 0x2588;

    private final Graphics2D graphics;
    private final Rectangle cell;

    LineDrawing(Graphics2D graphics, Rectangle cell) {
        this.graphics = graphics;
        this.cell = cell;
    }

    static boolean draws(int codePoint) {
        return codePoint >= BOX_FIRST && codePoint <= BLOCK_LAST && !isDiagonal(codePoint);
    }

    void draw(int codePoint) {
        if (codePoint <= BOX_LAST) {
            drawBox(Character.getName(codePoint));
        } else {
            drawBlock(codePoint);
        }
    }

    private static boolean isDiagonal(int codePoint) {
        return codePoint >= 0x2571 && codePoint <= 0x2573;
    }

    /** The character's Unicode name says which arms it has. */
    private void drawBox(String name) {
        List<String> words = List.of(name.split(" ", -1));
        int weight = words.contains("LIGHT") ? 1 : 2;
        int middleX = cell.x + (cell.width - weight) / 2;
        int middleY = cell.y + (cell.height - weight) / 2;
        int right = cell.x + cell.width;
        int bottom = cell.y + cell.height;
        if (words.contains("LEFT") || words.contains("HORIZONTAL")) {
            graphics.fillRect(cell.x, middleY, middleX - cell.x + weight, weight);
        }
        if (words.contains("RIGHT") || words.contains("HORIZONTAL")) {
            graphics.fillRect(middleX, middleY, right - middleX, weight);
        }
        if (words.contains("UP") || words.contains("VERTICAL")) {
            graphics.fillRect(middleX, cell.y, weight, middleY - cell.y + weight);
        }
        if (words.contains("DOWN") || words.contains("VERTICAL")) {
            graphics.fillRect(middleX, middleY, weight, bottom - middleY);
        }
    }

    /** Eighths from below up to the full block, then eighths from the left; two halves stand at the ends. */
    private void drawBlock(int codePoint) {
        int half = cell.height / 2;
        if (codePoint == BLOCK_FIRST) {
            graphics.fillRect(cell.x, cell.y, cell.width, half);
        } else if (codePoint == BLOCK_LAST) {
            graphics.fillRect(cell.x + cell.width / 2, cell.y, cell.width - cell.width / 2, cell.height);
        } else if (codePoint <= FULL_BLOCK) {
            int height = cell.height * (codePoint - BLOCK_FIRST) / 8;
            graphics.fillRect(cell.x, cell.y + cell.height - height, cell.width, height);
        } else {
            graphics.fillRect(cell.x, cell.y, cell.width * (BLOCK_LAST - codePoint) / 8, cell.height);
        }
    }
}
