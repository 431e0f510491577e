package dev.sandbar.vt;

import org.jspecify.annotations.Nullable;

/** A set that a program can designate: ASCII, DEC's own, and the national ones that replace a few signs; mapped as in xterm 379. */
enum Charset {
    ASCII("B 1", replacing("")),
    DEC_GRAPHICS("0 2", replacing("_ `◆a▒b␉c␌d␍e␊f°g±h␤i␋j┘k┐l┌m└n┼o⎺p⎻q─r⎼s⎽t├u┤v┴w┬x│y≤z≥{π|≠}£~·")),
    DEC_SUPPLEMENTAL(
            "< %5",
            listing("¡¢£⸮¥⸮§¤©ª«⸮⸮⸮⸮°±²³⸮µ¶·⸮¹º»¼½⸮¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ⸮ÑÒÓÔÕÖŒØÙÚÛÜŸ⸮ßàáâãäåæçèéêëìíîï⸮ñòóôõöœøùúûüÿ⸮")),
    DEC_TECHNICAL(
            ">",
            listing("⎷┌─⌠⌡│⎡⎣⎤⎦⎧⎩⎫⎭⎨⎬⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮≤≠≥∫∴∝∞÷Δ∇ΦΓ∼≃Θ×Λ⇔⇒≡ΠΨ⸮Σ⸮⸮√ΩΞΥ⊂⊃∩∪∧∨¬αβχδεφγηιθκλ⸮ν∂πψρστ⸮ƒωξυζ←↑→↓")),
    /** The right half of ISO 8859-1, the one set here with 96 characters. */
    LATIN_1(Charset.LARGE + "A", rightHalf()),
    UNITED_KINGDOM("A", replacing("#£")),
    DUTCH("4", replacing("#£@¾[ĳ\\½]|{¨|ƒ}¼~´")),
    FINNISH("C 5", replacing("[Ä\\Ö]Å^Ü`é{ä|ö}å~ü")),
    FRENCH("R f", replacing("#£@à[°\\ç]§{é|ù}è~¨")),
    FRENCH_CANADIAN("Q 9", replacing("@à[â\\ç]ê^î`ô{é|ù}è~û")),
    GERMAN("K", replacing("@§[Ä\\Ö]Ü{ä|ö}ü~ß")),
    ITALIAN("Y", replacing("#£@§[°\\ç]é`ù{à|ò}è~ì")),
    NORWEGIAN("E 6 `", replacing("@Ä[Æ\\Ø]Å^Ü`ä{æ|ø}å~ü")),
    PORTUGUESE("%6", replacing("[Ã\\Ç]Õ{ã|ç}õ")),
    SPANISH("Z", replacing("#£@§[¡\\Ñ]¿{°|ñ}ç")),
    SWEDISH("H 7", replacing("@É[Ä\\Ö]Å^Ü`é{ä|ö}å~ü")),
    SWISS("=", replacing("#ù@à[é\\ç]ê^î_è`ô{ä|ö}ü~û"));

    /** Before the designation of a set with 96 characters. */
    static final String LARGE = "96";

    /** Of the characters that ASCII has. */
    private static final int SIZE = 128;

    /** Between spaces. */
    private final String designations;
    /** What the 128 characters of ASCII become. */
    private final String table;

    /** What stands after the slot in the sequences that designate it; after {@link #LARGE} where it has 96 characters. */
    Charset(String designations, String table) {
        this.designations = " " + designations + " ";
        this.table = table;
    }

    int map(int ascii) {
        return table.charAt(ascii);
    }

    boolean large() {
        return designations.startsWith(" " + LARGE);
    }

    /** The first of its names. */
    String designation() {
        int from = large() ? 1 + LARGE.length() : 1;
        return designations.substring(from, designations.indexOf(' ', from));
    }

    /** The set with that name; null where none has it. */
    static @Nullable Charset designated(String designation) {
        for (Charset charset : values()) {
            if (charset.designations.contains(" " + designation + " ")) {
                return charset;
            }
        }
        return null;
    }

    /** Pairs of an ASCII character and what takes its place. */
    private static String replacing(String pairs) {
        char[] characters = ascii();
        for (int i = 0; i < pairs.length(); i += 2) {
            characters[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
        return new String(characters);
    }

    /** All, from the one in place of the exclamation mark on. */
    private static String listing(String all) {
        char[] characters = ascii();
        all.getChars(0, all.length(), characters, '!');
        return new String(characters);
    }

    private static String rightHalf() {
        char[] characters = ascii();
        for (char ascii = ' '; ascii < SIZE; ascii++) {
            characters[ascii] = (char) (ascii + SIZE);
        }
        return new String(characters);
    }

    private static char[] ascii() {
        char[] characters = new char[SIZE];
        for (char ascii = 0; ascii < SIZE; ascii++) {
            characters[ascii] = ascii;
        }
        return characters;
    }
}
