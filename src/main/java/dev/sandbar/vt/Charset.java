package dev.sandbar.vt;

import org.jspecify.annotations.Nullable;

/** A 94-character set that a program can designate: ASCII, DEC's line drawing, and the national ones that replace a few signs. */
enum Charset {
    ASCII("B1", ""),
    DEC_GRAPHICS("02", "_ `◆a▒b␉c␌d␍e␊f°g±h␤i␋j┘k┐l┌m└n┼o⎺p⎻q─r⎼s⎽t├u┤v┴w┬x│y≤z≥{π|≠}£~·"),
    UNITED_KINGDOM("A", "#£"),
    DUTCH("4", "#£@¾[ĳ\\½]|{¨|f}¼~´"),
    FINNISH("C5", "[Ä\\Ö]Å^Ü`é{ä|ö}å~ü"),
    FRENCH("Rf", "#£@à[°\\ç]§{é|ù}è~¨"),
    FRENCH_CANADIAN("Q9", "@à[â\\ç]ê^î`ô{é|ù}è~û"),
    GERMAN("K", "@§[Ä\\Ö]Ü{ä|ö}ü~ß"),
    ITALIAN("Y", "#£@§[°\\ç]é`ù{à|ò}è~ì"),
    NORWEGIAN("E6`", "@Ä[Æ\\Ø]Å^Ü`ä{æ|ø}å~ü"),
    SPANISH("Z", "#£@§[¡\\Ñ]¿{°|ñ}ç"),
    SWEDISH("H7", "@É[Ä\\Ö]Å^Ü`é{ä|ö}å~ü"),
    SWISS("=", "#ù@à[é\\ç]ê^î_è`ô{ä|ö}ü~û");

    private final String finals;
    /** What the 128 characters of ASCII become. */
    private final String table;

    /** The final bytes that designate it; pairs of an ASCII character and what takes its place. */
    Charset(String finals, String replaced) {
        this.finals = finals;
        char[] characters = new char[128];
        for (char ascii = 0; ascii < characters.length; ascii++) {
            characters[ascii] = ascii;
        }
        for (int i = 0; i < replaced.length(); i += 2) {
            characters[replaced.charAt(i)] = replaced.charAt(i + 1);
        }
        table = new String(characters);
    }

    int map(int ascii) {
        return table.charAt(ascii);
    }

    static @Nullable Charset ofFinal(int finalByte) {
        for (Charset charset : values()) {
            if (charset.finals.indexOf(finalByte) >= 0) {
                return charset;
            }
        }
        return null;
    }
}
