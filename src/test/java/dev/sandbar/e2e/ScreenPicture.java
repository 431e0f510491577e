package dev.sandbar.e2e;

import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Row;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Style;
import dev.sandbar.vt.Underline;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Paints a screen as a terminal would show it. */
final class ScreenPicture {
    private static final String FONT = "DejaVu Sans Mono";
    private static final String FALLBACK = "DejaVu Sans";
    private static final int CELL_WIDTH = 10;
    private static final int CELL_HEIGHT = 20;
    private static final int MARGIN = 12;
    /** At this size a character of the font is as wide as a cell. */
    private static final float POINTS = 16.6f;

    private final ScreenSnapshot screen;
    private final Graphics2D graphics;
    private final BufferedImage image;

    private ScreenPicture(ScreenSnapshot screen) {
        this.screen = screen;
        this.image = new BufferedImage(
                screen.size().columns() * CELL_WIDTH + 2 * MARGIN,
                screen.size().rows() * CELL_HEIGHT + 2 * MARGIN,
                BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /** Writes the screen to a PNG file. */
    static void write(ScreenView view, Path file) throws IOException {
        ScreenPicture picture = new ScreenPicture(view.snapshot());
        picture.paint();
        ImageIO.write(picture.image, "png", file.toFile());
    }

    private void paint() {
        graphics.setColor(Palette.BACKGROUND);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (int row = 0; row < screen.size().rows(); row++) {
            Row cells = screen.row(row);
            for (int column = 0; column < cells.columns(); column++) {
                if (cells.width(column) > 0) {
                    paint(cells, row, column);
                }
            }
        }
        graphics.dispose();
    }

    private void paint(Row cells, int row, int column) {
        Style style = cells.style(column);
        if (screen.cursor().visible() && screen.cursor().at().equals(new GridPoint(row, column))) {
            style = style.inverse() ? style.without(Style.INVERSE) : style.with(Style.INVERSE);
        }
        Rectangle cell = new Rectangle(
                MARGIN + column * CELL_WIDTH,
                MARGIN + row * CELL_HEIGHT,
                CELL_WIDTH * cells.width(column),
                CELL_HEIGHT);
        graphics.setColor(Palette.background(style));
        graphics.fill(cell);
        graphics.setColor(Palette.foreground(style));
        if (LineDrawing.draws(cells.codePoint(column))) {
            new LineDrawing(graphics, cell).draw(cells.codePoint(column));
        } else {
            text(cells.grapheme(column), style, cell);
        }
    }

    private void text(String text, Style style, Rectangle cell) {
        int weight = (style.bold() ? Font.BOLD : Font.PLAIN) | (style.italic() ? Font.ITALIC : Font.PLAIN);
        Font font = new Font(FONT, weight, 1).deriveFont(POINTS);
        if (font.canDisplayUpTo(text) >= 0) {
            font = new Font(FALLBACK, weight, 1).deriveFont(POINTS);
        }
        graphics.setFont(font);
        int baseline = cell.y + cell.height * 3 / 4;
        graphics.drawString(text, cell.x, baseline);
        if (style.underline() != Underline.NONE) {
            graphics.fillRect(cell.x, baseline + 2, cell.width, 1);
        }
        if (style.strike()) {
            graphics.fillRect(cell.x, cell.y + cell.height / 2, cell.width, 1);
        }
    }
}
