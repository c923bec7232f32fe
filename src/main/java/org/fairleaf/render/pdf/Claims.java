package org.fairleaf.render.pdf;

/** The standards that a file says it follows, as XMP says it. */
final class Claims {

    /**
     * PDF/UA-1 and PDF/A-2a. The latter wants to be told of properties that it does not know: PDF/UA's part number is one.
     */
    static final String UA_1 = """
              <rdf:Description rdf:about=""
                xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
               <pdfaid:part>2</pdfaid:part>
               <pdfaid:conformance>A</pdfaid:conformance>
               <pdfuaid:part>1</pdfuaid:part>
              </rdf:Description>
              <rdf:Description rdf:about=""
                xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
               <pdfaExtension:schemas>
                <rdf:Bag>
                 <rdf:li rdf:parseType="Resource">
                  <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                  <pdfaSchema:property>
                   <rdf:Seq>
                    <rdf:li rdf:parseType="Resource">
                     <pdfaProperty:name>part</pdfaProperty:name>
                     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                     <pdfaProperty:category>internal</pdfaProperty:category>
                     <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
                    </rdf:li>
                   </rdf:Seq>
                  </pdfaSchema:property>
                 </rdf:li>
                </rdf:Bag>
               </pdfaExtension:schemas>
              </rdf:Description>
            """;

    /** PDF/UA-2, PDF/A-4, and Well-Tagged PDF 1.0 for accessibility and for reuse. */
    static final String UA_2 = """
              <rdf:Description rdf:about=""
                xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
                xmlns:pdfd="http://pdfa.org/declarations/">
               <pdfaid:part>4</pdfaid:part>
               <pdfaid:rev>2020</pdfaid:rev>
               <pdfuaid:part>2</pdfuaid:part>
               <pdfuaid:rev>2024</pdfuaid:rev>
               <pdfd:declarations>
                <rdf:Bag>
                 <rdf:li rdf:parseType="Resource">
                  <pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo>
                 </rdf:li>
                 <rdf:li rdf:parseType="Resource">
                  <pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#reuse1.0</pdfd:conformsTo>
                 </rdf:li>
                </rdf:Bag>
               </pdfd:declarations>
              </rdf:Description>
            """;

    private Claims() {}
}
