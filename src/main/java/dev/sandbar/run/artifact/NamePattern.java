package dev.sandbar.run.artifact;

import java.util.ArrayList;
import java.util.List;

/** A pattern for one name of a path: {@code *}, {@code ?}, {@code [abc]}, {@code [a-z]}, {@code [!abc]}. Immutable. */
final class NamePattern {
    private static final String PLAIN = "._-+@=";

    private final String text;
    private final List<Piece> pieces;

    private NamePattern(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = List.copyOf(pieces);
    }

    /** What stands for some of a name. */
    private sealed interface Piece {
        /** Whether it stands for this one character. */
        boolean takes(int codePoint);

        /** Any number of characters. */
        record Star() implements Piece {
            @Override
            public boolean takes(int codePoint) {
                return true;
            }
        }

        record Any() implements Piece {
            @Override
            public boolean takes(int codePoint) {
                return true;
            }
        }

        record One(int codePoint) implements Piece {
            @Override
            public boolean takes(int other) {
                return codePoint == other;
            }
        }

        record Range(int first, int last) {}

        record OneOf(List<Range> ranges, boolean negated) implements Piece {
            @Override
            public boolean takes(int codePoint) {
                for (Range range : ranges) {
                    if (range.first() <= codePoint && codePoint <= range.last()) {
                        return !negated;
                    }
                }
                return negated;
            }
        }
    }

    /** @throws IllegalArgumentException with what is wrong, in words */
    static NamePattern parse(String text) {
        int[] points = text.codePoints().toArray();
        List<Piece> pieces = new ArrayList<>(points.length);
        int at = 0;
        while (at < points.length) {
            switch (points[at]) {
                case '*' -> {
                    if (pieces.isEmpty() || !(pieces.get(pieces.size() - 1) instanceof Piece.Star)) {
                        pieces.add(new Piece.Star());
                    }
                    at++;
                }
                case '?' -> {
                    pieces.add(new Piece.Any());
                    at++;
                }
                case '[' -> {
                    int end = closing(points, at);
                    pieces.add(oneOf(points, at + 1, end));
                    at = end + 1;
                }
                default -> pieces.add(new Piece.One(points[at++]));
            }
        }
        return new NamePattern(text, pieces);
    }

    /** Where the bracket at {@code open} is closed; one that comes first stands for itself. */
    private static int closing(int[] points, int open) {
        int first = open + 1 < points.length && points[open + 1] == '!' ? open + 2 : open + 1;
        for (int at = first + 1; at < points.length; at++) {
            if (points[at] == ']') {
                return at;
            }
        }
        throw new IllegalArgumentException("a '[' in it is not closed; write [[] for the character itself");
    }

    private static Piece oneOf(int[] points, int from, int to) {
        boolean negated = points[from] == '!';
        List<Piece.Range> ranges = new ArrayList<>();
        int at = negated ? from + 1 : from;
        while (at < to) {
            boolean range = at + 2 < to && points[at + 1] == '-';
            ranges.add(new Piece.Range(points[at], range ? points[at + 2] : points[at]));
            at += range ? 3 : 1;
        }
        return new Piece.OneOf(List.copyOf(ranges), negated);
    }

    /** Whether it is {@code **}, which stands for any number of directories. */
    boolean isAnyDirectories() {
        return text.equals("**");
    }

    /** Whether it stands for one name only. */
    boolean isLiteral() {
        for (Piece piece : pieces) {
            if (!(piece instanceof Piece.One)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it ends in an extension after a wildcard, as {@code *.xml} does: nobody means a directory by that. */
    boolean isOfFiles() {
        int wild = Math.max(Math.max(text.lastIndexOf('*'), text.lastIndexOf('?')), text.lastIndexOf(']'));
        int dot = text.lastIndexOf('.');
        return wild >= 0 && dot > wild && dot < text.length() - 1 && !isLiteral();
    }

    /** Whether nothing but {@code *}, {@code ?} and characters that mean nothing anywhere is in it. */
    boolean isPlain() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letter && c != '*' && c != '?' && PLAIN.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    String text() {
        return text;
    }

    /**
     * Whether it stands for the whole name. Of several stars only the last is ever tried again, which is enough, so the
     * time is at most the product of both lengths.
     */
    boolean matches(String name) {
        if (name.startsWith(".") && !text.startsWith(".")) {
            return false;
        }
        int at = 0;
        int piece = 0;
        int star = -1;
        int starAt = 0;
        while (at < name.length()) {
            int codePoint = name.codePointAt(at);
            Piece next = piece < pieces.size() ? pieces.get(piece) : null;
            if (next instanceof Piece.Star) {
                star = piece++;
                starAt = at;
            } else if (next != null && next.takes(codePoint)) {
                piece++;
                at += Character.charCount(codePoint);
            } else if (star >= 0) {
                piece = star + 1;
                starAt += Character.charCount(name.codePointAt(starAt));
                at = starAt;
            } else {
                return false;
            }
        }
        while (piece < pieces.size() && pieces.get(piece) instanceof Piece.Star) {
            piece++;
        }
        return piece == pieces.size();
    }
}
