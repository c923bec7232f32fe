package org.fairleaf.check.readability;

import java.util.regex.Pattern;
import org.fairleaf.check.Manuscript;

/** Whom an article is for, by what its {@code audience} says in the six languages that are measured. */
enum Audience {
    /** It says that patients are to read it. */
    PATIENTS,
    /** It says nothing, or names others who are no professionals. */
    ANYONE,
    /** It names people who know the words of medicine. */
    PROFESSIONALS;

    private static final Pattern PATIENT = of("patient|patienten|patiënt|pacient|pazient|carer|famil");
    private static final Pattern PROFESSIONAL = of("clinician|professional|physician|doctor|nurse|staff|student"
            + "|ärzt|arzt|pflege|fachpersonal|soignant|médecin|infirmi|profesional|médic|enfermer"
            + "|professionist|medici\\b|infermier|zorgverlener|artsen|verpleegkund");

    private static Pattern of(String words) {
        return Pattern.compile("(?<!\\p{L})(?:" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static Audience of(Manuscript manuscript) {
        String stated = manuscript.metadata().audience();
        if (stated == null) {
            return ANYONE;
        }
        if (PATIENT.matcher(stated).find()) {
            return PATIENTS;
        }
        return PROFESSIONAL.matcher(stated).find() ? PROFESSIONALS : ANYONE;
    }
}
