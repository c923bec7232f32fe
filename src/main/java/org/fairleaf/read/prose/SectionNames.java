package org.fairleaf.read.prose;

import java.util.Locale;
import java.util.Set;

/** How sections are called whose content has a place of its own in an article, in the languages that have labels. */
public final class SectionNames {

    private static final Set<String> REFERENCES = Set.of(
            "references",
            "reference list",
            "list of references",
            "bibliography",
            "literature",
            "literature cited",
            "works cited",
            "sources",
            "references and sources",
            "citations",
            "literatur",
            "literaturverzeichnis",
            "quellen",
            "quellenverzeichnis",
            "quellenangaben",
            "bibliografie",
            "bibliographie",
            "références",
            "références bibliographiques",
            "sources et références",
            "referencias",
            "referencias bibliográficas",
            "bibliografía",
            "fuentes",
            "bibliografia",
            "riferimenti",
            "riferimenti bibliografici",
            "fonti",
            "literatuur",
            "literatuurlijst",
            "referenties",
            "bronnen",
            "referências",
            "referências bibliográficas",
            "piśmiennictwo",
            "литература",
            "список литературы",
            "література",
            "список літератури",
            "βιβλιογραφία",
            "kaynaklar",
            "kaynakça",
            "المراجع",
            "المصادر",
            "מקורות",
            "संदर्भ",
            "参考文献",
            "參考文獻",
            "tài liệu tham khảo",
            "referințe");

    private static final Set<String> DISCLAIMERS = Set.of(
            "disclaimer",
            "medical disclaimer",
            "legal disclaimer",
            "haftungsausschluss",
            "disclaimer of liability",
            "medizinischer haftungsausschluss",
            "rechtlicher hinweis",
            "avertissement",
            "clause de non-responsabilité",
            "avertissement médical",
            "aviso legal",
            "aviso médico",
            "descargo de responsabilidad",
            "exención de responsabilidad",
            "avvertenza",
            "avvertenze",
            "isenção de responsabilidade",
            "zastrzeżenie",
            "отказ от ответственности",
            "застереження",
            "αποποίηση ευθύνης",
            "sorumluluk reddi",
            "إخلاء المسؤولية",
            "הבהרה",
            "अस्वीकरण",
            "免责声明",
            "免責聲明",
            "tuyên bố miễn trừ trách nhiệm",
            "declinarea responsabilității");

    private static final Set<String> CONCLUSIONS = Set.of(
            "conclusion",
            "conclusions",
            "summary",
            "in summary",
            "summary and conclusion",
            "fazit",
            "zusammenfassung",
            "schluss",
            "conclusión",
            "conclusiones",
            "resumen",
            "résumé",
            "conclusioni",
            "conclusione",
            "conclusie",
            "samenvatting",
            "conclusão",
            "the bottom line",
            "takeaway",
            "key points");

    private SectionNames() {}

    /** Whether a heading's words name the reference list; a number before and a colon behind them do not count. */
    public static boolean isReferences(String words) {
        return REFERENCES.contains(bare(words));
    }

    static boolean isDisclaimer(String words) {
        return DISCLAIMERS.contains(bare(words));
    }

    static boolean isConclusion(String words) {
        return CONCLUSIONS.contains(bare(words));
    }

    /** The disclaimer's name that a paragraph begins with, with its colon, or null. */
    static int labelled(String paragraph) {
        int colon = paragraph.indexOf(':');
        return colon > 0 && colon < 45 && isDisclaimer(paragraph.substring(0, colon)) ? colon + 1 : -1;
    }

    private static String bare(String words) {
        if (words.length() > 60) {
            return "";
        }
        String bare = words.strip().toLowerCase(Locale.ROOT);
        int from = 0;
        while (from < bare.length() && "0123456789.#* ".indexOf(bare.charAt(from)) >= 0) {
            from++;
        }
        int to = bare.length();
        while (to > from && ":.* ".indexOf(bare.charAt(to - 1)) >= 0) {
            to--;
        }
        return bare.substring(from, to);
    }
}
