<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AutoencoderConfig</name>
    <message>
        <source>“%1” has %2 entries, “block_out_channels” %3</source>
        <translation>„%1“ hat %2 Einträge, „block_out_channels“ %3</translation>
    </message>
    <message>
        <source>“%1” asks for “%2”, a block that Gleaner does not know</source>
        <translation>„%1“ verlangt „%2“, einen Block, den Gleaner nicht kennt</translation>
    </message>
    <message>
        <source>“block_out_channels” has %1 entries, not 1 to %2</source>
        <translation>„block_out_channels“ hat %1 Einträge statt 1 bis %2</translation>
    </message>
    <message>
        <source>“scaling_factor” is %1</source>
        <translation>„scaling_factor“ ist %1</translation>
    </message>
    <message>
        <source>“block_out_channels” by “norm_num_groups”</source>
        <translation>„block_out_channels“ geteilt durch „norm_num_groups“</translation>
    </message>
</context>
<context>
    <name>ByteSource</name>
    <message>
        <source>This file cannot be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Prüfen, ob sie existiert und gelesen werden darf.</translation>
    </message>
    <message>
        <source>it became shorter after it was opened</source>
        <translation>sie wurde nach dem Öffnen kürzer</translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation>sie ist zu kurz</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>sie existiert nicht</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>sie ist keine reguläre Datei</translation>
    </message>
    <message>
        <source>The file changed after it was opened</source>
        <translation>Die Datei wurde nach dem Öffnen geändert</translation>
    </message>
    <message>
        <source>Open it again, and repeat what was computed from it.</source>
        <translation>Neu öffnen und wiederholen, was daraus berechnet wurde.</translation>
    </message>
</context>
<context>
    <name>Capability</name>
    <message>
        <source>image encoder</source>
        <translation>Bild-Encoder</translation>
    </message>
    <message>
        <source>text encoder</source>
        <translation>Text-Encoder</translation>
    </message>
    <message>
        <source>image-text matcher</source>
        <translation>Bild-Text-Vergleicher</translation>
    </message>
    <message>
        <source>classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>causal language model</source>
        <translation>kausales Sprachmodell</translation>
    </message>
    <message>
        <source>sequence-to-sequence model</source>
        <translation>Sequenz-zu-Sequenz-Modell</translation>
    </message>
    <message>
        <source>vision-language model</source>
        <translation>Vision-Language-Modell</translation>
    </message>
    <message>
        <source>promptable segmenter</source>
        <translation>Segmentierer mit Prompts</translation>
    </message>
    <message>
        <source>detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>denoiser</source>
        <translation>Denoiser</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>Generator</translation>
    </message>
</context>
<context>
    <name>CharacterMap</name>
    <message>
        <source>its character map is broken</source>
        <translation>seine Zeichentabelle ist fehlerhaft</translation>
    </message>
</context>
<context>
    <name>Checkpoint</name>
    <message>
        <source>The checkpoint lacks the tensor “%1”</source>
        <translation>Im Checkpoint fehlt der Tensor „%1“</translation>
    </message>
    <message>
        <source>Choose a complete checkpoint of this architecture.</source>
        <translation>Einen vollständigen Checkpoint dieser Architektur wählen.</translation>
    </message>
    <message>
        <source>The tensor “%1” is in two files of this checkpoint</source>
        <translation>Der Tensor „%1“ steht in zwei Dateien dieses Checkpoints</translation>
    </message>
    <message>
        <source>Copy the model&apos;s files again, without those of another version.</source>
        <translation>Die Dateien des Modells erneut kopieren, ohne die einer anderen Version.</translation>
    </message>
    <message>
        <source>The index promises the tensor “%1” in “%2”, but it is not there</source>
        <translation>Der Index verspricht den Tensor „%1“ in „%2“, dort ist er aber nicht</translation>
    </message>
    <message>
        <source>Copy the model&apos;s files again, all from the same version.</source>
        <translation>Die Dateien des Modells erneut kopieren, alle von derselben Version.</translation>
    </message>
    <message>
        <source>The index does not list %1 tensors of the files</source>
        <translation>Der Index führt %1 Tensoren der Dateien nicht auf</translation>
    </message>
    <message>
        <source>The index speaks of %1 bytes, the files hold %2</source>
        <translation>Der Index spricht von %1 Bytes, die Dateien enthalten %2</translation>
    </message>
</context>
<context>
    <name>Cifar</name>
    <message>
        <source>This is no binary CIFAR file</source>
        <translation>Dies ist keine binäre CIFAR-Datei</translation>
    </message>
    <message>
        <source>Fetch the binary version; the Python version is a pickle and not read.</source>
        <translation>Die Binärversion herunterladen; die Python-Version ist ein Pickle und wird nicht gelesen.</translation>
    </message>
    <message>
        <source>%1, record %2</source>
        <translation>%1, Eintrag %2</translation>
    </message>
    <message>
        <source>Fetch the file again; the record was left out.</source>
        <translation>Die Datei neu herunterladen; der Eintrag wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The label %1 is out of range</source>
        <translation>Das Label %1 liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>There is no usable record in this CIFAR data</source>
        <translation>In diesen CIFAR-Daten ist kein brauchbarer Eintrag</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation>Neu herunterladen.</translation>
    </message>
    <message>
        <source>This is the Python version of CIFAR: pickles, which would have to be run to be read</source>
        <translation>Dies ist die Python-Version von CIFAR: Pickles, die zum Lesen ausgeführt werden müssten</translation>
    </message>
    <message>
        <source>Fetch the binary version, or convert it to class folders outside.</source>
        <translation>Die Binärversion herunterladen oder sie außerhalb in Klassenordner umwandeln.</translation>
    </message>
    <message>
        <source>The last record holds %1 of %2 bytes</source>
        <translation>Der letzte Eintrag enthält %1 von %2 Bytes</translation>
    </message>
</context>
<context>
    <name>ClaimTable</name>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Schranke</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>gilt nicht</translation>
    </message>
</context>
<context>
    <name>ClassFolders</name>
    <message>
        <source>No picture was found in this folder</source>
        <translation>In diesem Ordner wurde kein Bild gefunden</translation>
    </message>
    <message>
        <source>Put pictures (%1) into one folder for each class.</source>
        <translation>Bilder (%1) in je einen Ordner pro Klasse legen.</translation>
    </message>
    <message>
        <source>The class “%1” has no picture</source>
        <translation>Die Klasse „%1“ hat kein Bild</translation>
    </message>
    <message>
        <source>Add pictures to this folder, or remove it.</source>
        <translation>Bilder in diesen Ordner legen oder ihn entfernen.</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>Of pictures with several frames or pages (GIF, WebP, TIFF) the first is read</source>
        <translation>Von Bildern mit mehreren Einzelbildern oder Seiten (GIF, WebP, TIFF) wird das erste gelesen</translation>
    </message>
    <message>
        <source>It holds several frames or pages; the first is read</source>
        <translation>Es enthält mehrere Einzelbilder oder Seiten; das erste wird gelesen</translation>
    </message>
</context>
<context>
    <name>ClipConfig</name>
    <message>
        <source>The model&apos;s configuration cannot be used: %1</source>
        <translation>Die Konfiguration des Modells ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Copy config.json of this model again.</source>
        <translation>config.json dieses Modells neu kopieren.</translation>
    </message>
    <message>
        <source>%1 is not divisible: %2 by %3</source>
        <translation>%1 geht nicht auf: %2 durch %3</translation>
    </message>
    <message>
        <source>the text tower&apos;s width by its heads</source>
        <translation>die Breite des Textzweigs geteilt durch seine Heads</translation>
    </message>
    <message>
        <source>the image tower&apos;s width by its heads</source>
        <translation>die Breite des Bildzweigs geteilt durch seine Heads</translation>
    </message>
    <message>
        <source>the picture&apos;s side by the patch&apos;s</source>
        <translation>die Seite des Bildes geteilt durch die des Patches</translation>
    </message>
    <message>
        <source>the side of its pictures is %1</source>
        <translation>die Seite seiner Bilder ist %1</translation>
    </message>
</context>
<context>
    <name>ClipModel</name>
    <message>
        <source>it has %1 columns</source>
        <translation>sie hat %1 Spalten</translation>
    </message>
    <message>
        <source>at most %1 tokens in a row</source>
        <translation>höchstens %1 Tokens je Zeile</translation>
    </message>
</context>
<context>
    <name>ClipTextEncoder</name>
    <message>
        <source>“model_type” is “%1”; Gleaner knows only CLIP&apos;s text tower</source>
        <translation>„model_type“ ist „%1“; Gleaner kennt nur den Textzweig von CLIP</translation>
    </message>
    <message>
        <source>the text tower&apos;s width by its heads</source>
        <translation>die Breite des Textzweigs geteilt durch seine Heads</translation>
    </message>
</context>
<context>
    <name>ClipTokenizer</name>
    <message>
        <source>The vocabulary lacks the symbol “%1”</source>
        <translation>Im Vokabular fehlt das Symbol „%1“</translation>
    </message>
    <message>
        <source>Take vocab.json and merges.txt from the same model.</source>
        <translation>vocab.json und merges.txt vom selben Modell nehmen.</translation>
    </message>
</context>
<context>
    <name>ClipVocabulary</name>
    <message>
        <source>This vocabulary cannot be used: %1</source>
        <translation>Dieses Vokabular ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Copy vocab.json and merges.txt of the model again.</source>
        <translation>vocab.json und merges.txt des Modells neu kopieren.</translation>
    </message>
    <message>
        <source>it is not a JSON object of symbols and numbers</source>
        <translation>es ist kein JSON-Objekt aus Symbolen und Zahlen</translation>
    </message>
    <message>
        <source>the symbol “%1” comes twice</source>
        <translation>das Symbol „%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>the number of symbol “%1” is out of range</source>
        <translation>die Nummer des Symbols „%1“ liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>the number %1 belongs to two symbols</source>
        <translation>die Nummer %1 gehört zu zwei Symbolen</translation>
    </message>
    <message>
        <source>line %1 is not two symbols</source>
        <translation>Zeile %1 besteht nicht aus zwei Symbolen</translation>
    </message>
</context>
<context>
    <name>Coco</name>
    <message>
        <source>None of the pictures was found near the annotations</source>
        <translation>Keines der Bilder wurde bei den Annotationen gefunden</translation>
    </message>
    <message>
        <source>Put them into the folder “images” beside the file; boxes and captions can be used without.</source>
        <translation>Die Bilder in den Ordner „images“ neben der Datei legen; Boxen und Bildtexte sind auch ohne sie nutzbar.</translation>
    </message>
    <message>
        <source>The picture “%1” is missing or lies outside its folder</source>
        <translation>Das Bild „%1“ fehlt oder liegt außerhalb seines Ordners</translation>
    </message>
    <message>
        <source>%1, picture %2</source>
        <translation>%1, Bild %2</translation>
    </message>
    <message>
        <source>Restore it, or remove it from the annotations. It was left out.</source>
        <translation>Es wiederherstellen oder aus den Annotationen entfernen. Es wurde ausgelassen.</translation>
    </message>
    <message>
        <source>its runs cannot be read</source>
        <translation>ihre Läufe (RLE) sind nicht lesbar</translation>
    </message>
    <message>
        <source>its runs cover %1 pixels, but its size is %2 × %3</source>
        <translation>ihre Läufe (RLE) decken %1 Pixel ab, ihre Größe ist aber %2 × %3</translation>
    </message>
    <message>
        <source>a polygon has fewer than three points, or a number that is none</source>
        <translation>ein Polygon hat weniger als drei Punkte oder eine Zahl, die keine ist</translation>
    </message>
    <message>
        <source>it has neither a box nor a segmentation</source>
        <translation>sie hat weder Box noch Segmentierung</translation>
    </message>
    <message>
        <source>its box is not four numbers in reach of a picture</source>
        <translation>ihre Box besteht nicht aus vier Zahlen im Bereich eines Bildes</translation>
    </message>
    <message>
        <source>its box has a negative side</source>
        <translation>ihre Box hat eine negative Seite</translation>
    </message>
    <message>
        <source>its box lies outside the picture of %1 × %2 pixels</source>
        <translation>ihre Box liegt außerhalb des Bildes mit %1 × %2 Pixeln</translation>
    </message>
    <message>
        <source>its runs do not fit the picture of %1 × %2 pixels</source>
        <translation>ihre Läufe (RLE) passen nicht zum Bild mit %1 × %2 Pixeln</translation>
    </message>
    <message>
        <source>Repair or remove it; it was left out.</source>
        <translation>Korrigieren oder entfernen; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Repair it; the rest of it was kept.</source>
        <translation>Korrigieren; der Rest wurde behalten.</translation>
    </message>
    <message>
        <source>This is no object</source>
        <translation>Dies ist kein Objekt</translation>
    </message>
    <message>
        <source>This entry is broken: %1</source>
        <translation>Dieser Eintrag ist fehlerhaft: %1</translation>
    </message>
    <message>
        <source>This picture has no id</source>
        <translation>Dieses Bild hat keine Id</translation>
    </message>
    <message>
        <source>The picture id %1 comes twice</source>
        <translation>Die Bild-Id %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>category %1</source>
        <translation>Kategorie %1</translation>
    </message>
    <message>
        <source>This annotation cannot be used: %1</source>
        <translation>Diese Annotation ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>The segmentation of this annotation cannot be used: %1</source>
        <translation>Die Segmentierung dieser Annotation ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>There is no picture with the id %1</source>
        <translation>Es gibt kein Bild mit der Id %1</translation>
    </message>
    <message>
        <source>There is no category with the id %1</source>
        <translation>Es gibt keine Kategorie mit der Id %1</translation>
    </message>
    <message>
        <source>There is no picture in these annotations</source>
        <translation>In diesen Annotationen ist kein Bild</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Prüfen, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>they are not three numbers each, in reach of a picture</source>
        <translation>es sind nicht je drei Zahlen in Reichweite eines Bildes</translation>
    </message>
    <message>
        <source>The key points of this annotation cannot be used: %1</source>
        <translation>Die Schlüsselpunkte dieser Annotation sind nicht verwendbar: %1</translation>
    </message>
</context>
<context>
    <name>Colo</name>
    <message>
        <source>another %1</source>
        <translation>Wechsel von %1</translation>
    </message>
    <message>
        <source>Loss of the imported detector by another %1 less its loss by another %2, map50; the interval is over the test pictures.</source>
        <translation>Verlust des importierten Detektors durch Wechsel von %1 abzüglich des Verlusts durch Wechsel von %2, map50; das Intervall gilt über die Testbilder.</translation>
    </message>
    <message>
        <source>map50, %1</source>
        <translation>map50, %1</translation>
    </message>
    <message>
        <source>%1 test pictures</source>
        <translation>Testbilder: %1</translation>
    </message>
    <message>
        <source>How far the detector carries</source>
        <translation>Wie weit der Detektor trägt</translation>
    </message>
    <message>
        <source>The imported predictions where the detector was trained, and under each shift; after ± the standard deviation over pictures drawn again.</source>
        <translation>Die importierten Vorhersagen dort, wo der Detektor trainiert wurde, und unter jeder Verschiebung; nach ± die Standardabweichung über neu gezogene Bilder.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>95 %, from</source>
        <translation>95 %, von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Relative gap</source>
        <translation>Relative Lücke</translation>
    </message>
    <message>
        <source>Imported predictions by condition</source>
        <translation>Importierte Vorhersagen nach Bedingung</translation>
    </message>
    <message>
        <source>The gap is what map50 loses against the pictures like those the detector was trained on, with an interval over test pictures drawn again. The confidence is the one with the best F1 on those, unless one was given.</source>
        <translation>Die Lücke ist, was map50 gegenüber Bildern verliert, die denen gleichen, auf denen der Detektor trainiert wurde, mit einem Intervall über neu gezogene Testbilder. Die Konfidenz ist die mit dem besten F1 auf jenen Bildern, sofern keine angegeben wurde.</translation>
    </message>
    <message>
        <source>Where the imported detector finds objects</source>
        <translation>Wo der importierte Detektor Objekte findet</translation>
    </message>
    <message>
        <source>map50 by condition; after ± the standard deviation over pictures drawn again.</source>
        <translation>map50 nach Bedingung; nach ± die Standardabweichung über neu gezogene Bilder.</translation>
    </message>
    <message>
        <source>What a shift looks like</source>
        <translation>Wie eine Verschiebung aussieht</translation>
    </message>
    <message>
        <source>One test picture of each condition: the annotation in green, what the imported detector found in blue.</source>
        <translation>Ein Testbild je Bedingung: die Annotation in Grün, was der importierte Detektor fand, in Blau.</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>Daten: %1</translation>
    </message>
    <message>
        <source>Predictions: %1</source>
        <translation>Vorhersagen: %1</translation>
    </message>
    <message>
        <source>Trained on: %1</source>
        <translation>Trainiert auf: %1</translation>
    </message>
    <message>
        <source>Test pictures: %1, of which %2 have predictions</source>
        <translation>Testbilder: %1, davon mit Vorhersagen: %2</translation>
    </message>
    <message>
        <source>Nothing was trained here.</source>
        <translation>Hier wurde nichts trainiert.</translation>
    </message>
    <message>
        <source>The data have no split “test”: all pictures were tested. Those the detector was trained on flatter it</source>
        <translation>Die Daten haben keinen Split „test“: Alle Bilder wurden getestet. Die, auf denen der Detektor trainiert wurde, schmeicheln ihm</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Wie gemessen wurde</translation>
    </message>
    <message>
        <source>What these figures rest on.</source>
        <translation>Worauf diese Zahlen beruhen.</translation>
    </message>
    <message>
        <source>Pictures to train on</source>
        <translation>Bilder zum Trainieren</translation>
    </message>
    <message>
        <source>%1 over the number of pictures</source>
        <translation>%1 über der Zahl der Bilder</translation>
    </message>
    <message>
        <source>Model %1 from general weights; bands are two standard errors wide on either side. Dashed is 0_all, trained on what it is tested on: what a line lacks to it is the gap of that shift.</source>
        <translation>Modell %1 ab allgemeinen Gewichten; die Bänder reichen zu jeder Seite zwei Standardfehler weit. Gestrichelt ist 0_all, auf dem trainiert, worauf getestet wird: Was einer Linie dazu fehlt, ist die Lücke dieser Verschiebung.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>thousand</source>
        <translation>Tausend</translation>
    </message>
    <message>
        <source>Does size help?</source>
        <translation>Hilft Größe?</translation>
    </message>
    <message>
        <source>%1 at %2 pictures over the size of the model, with two standard errors. The paper finds the smallest model best from top to side.</source>
        <translation>%1 bei %2 Bildern über der Größe des Modells, mit zwei Standardfehlern. Im Paper ist von oben zur Seite das kleinste Modell das beste.</translation>
    </message>
    <message>
        <source>%1, related weights</source>
        <translation>%1, verwandte Gewichte</translation>
    </message>
    <message>
        <source>%1, general weights</source>
        <translation>%1, allgemeine Gewichte</translation>
    </message>
    <message>
        <source>Are related weights worth it?</source>
        <translation>Lohnen sich verwandte Gewichte?</translation>
    </message>
    <message>
        <source>Model %1 trained within one condition, from weights that learned the other conditions (solid) and from weights that learned colored shapes (dashed); two standard errors on either side.</source>
        <translation>Modell %1, innerhalb einer Bedingung trainiert, ab Gewichten, die die anderen Bedingungen lernten (durchgezogen), und ab Gewichten, die bunte Formen lernten (gestrichelt); zwei Standardfehler zu jeder Seite.</translation>
    </message>
    <message>
        <source>Test pictures three times: the annotation in green, what a model finds that was trained on such pictures in blue, and what the model finds that was not in orange; each at its own confidence.</source>
        <translation>Testbilder dreimal: die Annotation in Grün, was ein auf solchen Bildern trainiertes Modell findet, in Blau, und was das nicht darauf trainierte Modell findet, in Orange; jedes bei seiner eigenen Konfidenz.</translation>
    </message>
    <message>
        <source>Its image_id must be the picture&apos;s id, its file name with or without ending, or its row from 0 on.</source>
        <translation>Ihre image_id muss die Id des Bildes sein, sein Dateiname mit oder ohne Endung oder seine Zeile, ab 0 gezählt.</translation>
    </message>
    <message>
        <source>The predictions are of several classes, none of them named “%1”</source>
        <translation>Die Vorhersagen gehören zu mehreren Klassen, von denen keine „%1“ heißt</translation>
    </message>
    <message>
        <source>Keep the predictions of that class only.</source>
        <translation>Nur die Vorhersagen dieser Klasse behalten.</translation>
    </message>
    <message>
        <source>The data have no boxes to compare with</source>
        <translation>Die Daten haben keine Boxen zum Vergleichen</translation>
    </message>
    <message>
        <source>Give annotated data.</source>
        <translation>Annotierte Daten angeben.</translation>
    </message>
    <message>
        <source>No picture has the condition “%1”</source>
        <translation>Kein Bild hat die Bedingung „%1“</translation>
    </message>
    <message>
        <source>Name values of the columns “%1” and “%2”.</source>
        <translation>Werte der Spalten „%1“ und „%2“ nennen.</translation>
    </message>
    <message>
        <source>as trained</source>
        <translation>wie trainiert</translation>
    </message>
    <message>
        <source>Fewer than %1 test pictures are of the condition that the detector was trained on</source>
        <translation>Weniger als %1 Testbilder haben die Bedingung, auf der der Detektor trainiert wurde</translation>
    </message>
    <message>
        <source>Name the values it was trained on, or give more test pictures.</source>
        <translation>Die Werte nennen, auf denen er trainiert wurde, oder mehr Testbilder angeben.</translation>
    </message>
    <message>
        <source>both others</source>
        <translation>Wechsel von beidem</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>%1 wird gemessen</translation>
    </message>
    <message>
        <source>No picture has “%1” in the column “%2”</source>
        <translation>Kein Bild hat „%1“ in der Spalte „%2“</translation>
    </message>
    <message>
        <source>Its values are: %1.</source>
        <translation>Ihre Werte sind: %1.</translation>
    </message>
    <message>
        <source>These data have no column that says which condition a picture was taken under</source>
        <translation>Diese Daten haben keine Spalte, die sagt, unter welcher Bedingung ein Bild aufgenommen wurde</translation>
    </message>
    <message>
        <source>Name a column of labels or texts, or add one: “DATA | join conditions.csv key=id”.</source>
        <translation>Eine Spalte von Labels oder Texten nennen oder eine hinzufügen: „DATA | join conditions.csv key=id“.</translation>
    </message>
    <message>
        <source>All pictures have the same value in the column “%1”</source>
        <translation>Alle Bilder haben denselben Wert in der Spalte „%1“</translation>
    </message>
    <message>
        <source>Name a column with at least two values.</source>
        <translation>Eine Spalte mit mindestens zwei Werten nennen.</translation>
    </message>
    <message>
        <source>%1, as trained</source>
        <translation>%1, wie trainiert</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 → %1</source>
        <translation>%1 → %1</translation>
    </message>
    <message>
        <source>There is no configuration “%1”</source>
        <translation>Es gibt keine Konfiguration „%1“</translation>
    </message>
    <message>
        <source>These data allow: %1.</source>
        <translation>Diese Daten erlauben: %1.</translation>
    </message>
    <message>
        <source>%1: the condition has %2 pictures for %3, and %4 are needed</source>
        <translation>%1: Die Bedingung hat %2 Bilder für %3, nötig sind %4</translation>
    </message>
    <message>
        <source>training</source>
        <translation>das Training</translation>
    </message>
    <message>
        <source>Draw fewer (--n), leave the configuration out (--configs), or give more pictures.</source>
        <translation>Weniger ziehen (--n), die Konfiguration weglassen (--configs) oder mehr Bilder angeben.</translation>
    </message>
    <message>
        <source>the test</source>
        <translation>den Test</translation>
    </message>
    <message>
        <source>Leave the configuration out (--configs), or mark more pictures as the split “test”.</source>
        <translation>Die Konfiguration weglassen (--configs) oder mehr Bilder als Split „test“ kennzeichnen.</translation>
    </message>
    <message>
        <source>There is no column “%1” of labels, texts or numbers</source>
        <translation>Es gibt keine Spalte „%1“ mit Labels, Texten oder Zahlen</translation>
    </message>
    <message>
        <source>The data have: %1.</source>
        <translation>Die Daten haben: %1.</translation>
    </message>
    <message>
        <source>No box is of the class “%1”</source>
        <translation>Keine Box gehört zur Klasse „%1“</translation>
    </message>
    <message>
        <source>The boxes are of: %1.</source>
        <translation>Die Klassen der Boxen: %1.</translation>
    </message>
    <message>
        <source>The study needs pictures with boxes</source>
        <translation>Die Studie braucht Bilder mit Boxen</translation>
    </message>
    <message>
        <source>Give a detection data set, such as COCO or YOLO, with its pictures.</source>
        <translation>Einen Detektionsdatensatz wie COCO oder YOLO mit seinen Bildern angeben.</translation>
    </message>
    <message>
        <source>%1 pictures of %2 × %2 pixels do not fit into memory</source>
        <translation>%1 Bilder mit %2 × %2 Pixeln passen nicht in den Speicher</translation>
    </message>
    <message>
        <source>Take a smaller side, or sample the data: “DATA | sample 2000”.</source>
        <translation>Eine kleinere Seite wählen oder eine Stichprobe der Daten nehmen: „DATA | sample 2000“.</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>%1: too few pictures could be read</source>
        <translation>%1: Zu wenige Bilder ließen sich lesen</translation>
    </message>
    <message>
        <source>Repair the pictures that are named, or draw fewer (--n).</source>
        <translation>Die genannten Bilder reparieren oder weniger ziehen (--n).</translation>
    </message>
    <message>
        <source>The side is no multiple of %1</source>
        <translation>Die Seite ist kein Vielfaches von %1</translation>
    </message>
    <message>
        <source>Take 96, 320 or 640.</source>
        <translation>96, 320 oder 640 wählen.</translation>
    </message>
    <message>
        <source>The study needs the pictures themselves</source>
        <translation>Die Studie braucht die Bilder selbst</translation>
    </message>
    <message>
        <source>Put them beside the annotations, or give predictions of a detector to measure.</source>
        <translation>Sie neben die Annotationen legen oder Vorhersagen eines Detektors zum Messen angeben.</translation>
    </message>
    <message>
        <source>Learning colored shapes</source>
        <translation>Bunte Formen werden gelernt</translation>
    </message>
    <message>
        <source>Learning related conditions</source>
        <translation>Verwandte Bedingungen werden gelernt</translation>
    </message>
    <message>
        <source>Repetition %1: %2 pictures, model %3</source>
        <translation>Wiederholung %1: %2 Bilder, Modell %3</translation>
    </message>
    <message>
        <source>related</source>
        <translation>verwandt</translation>
    </message>
    <message>
        <source>general</source>
        <translation>allgemein</translation>
    </message>
    <message>
        <source>%1, %2 pictures, model %3, %4 repetitions</source>
        <translation>%1, %2 Bilder, Modell %3, Wiederholungen: %4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The largest model with the most pictures, mean over repetitions ± standard error: what it reaches where it was trained, and under each shift.</source>
        <translation>Das größte Modell mit den meisten Bildern, Mittel über die Wiederholungen ± Standardfehler: was es dort erreicht, wo es trainiert wurde, und unter jeder Verschiebung.</translation>
    </message>
    <message>
        <source>config</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>kept step</source>
        <translation>behaltener Schritt</translation>
    </message>
    <message>
        <source>Every run</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>One row for each training and test. Precision, recall, F1, false negatives (n_fn) and false positives (n_fp) hold at the confidence named, which what was held out of the n pictures has chosen, as it has the step whose weights were kept; the test chooses nothing.</source>
        <translation>Eine Zeile je Training und Test. Precision, Recall, F1, Falsch-Negative (n_fn) und Falsch-Positive (n_fp) gelten bei der genannten Konfidenz; sie hat der zurückgehaltene Teil der n Bilder gewählt, ebenso wie den Schritt, dessen Gewichte behalten wurden; der Test wählt nichts.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Mean and standard error</source>
        <translation>Mittel und Standardfehler</translation>
    </message>
    <message>
        <source>Every cell of the grid: the mean over its repetitions, and after ± the standard error of that mean.</source>
        <translation>Jede Zelle des Rasters: das Mittel über ihre Wiederholungen und nach ± der Standardfehler dieses Mittels.</translation>
    </message>
    <message>
        <source>Generalization gaps</source>
        <translation>Generalisierungslücken</translation>
    </message>
    <message>
        <source>What %1 loses against 0_all with as many pictures, with its Welch interval, and as a share of what 0_all reaches. A gap below zero means that the shifted test is the easier one.</source>
        <translation>Was %1 gegenüber 0_all mit ebenso vielen Bildern verliert, mit dem Welch-Intervall, und als Anteil dessen, was 0_all erreicht. Eine Lücke unter null bedeutet, dass der verschobene Test der leichtere ist.</translation>
    </message>
    <message>
        <source>Which shift costs most</source>
        <translation>Welche Verschiebung am meisten kostet</translation>
    </message>
    <message>
        <source>Points of %1 lost against 0_all at %2 pictures, by shift and size of the model.</source>
        <translation>Gegenüber 0_all bei %2 Bildern verlorene Punkte von %1, nach Verschiebung und Größe des Modells.</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>Statt</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>n instead</source>
        <translation>n des ersten Wegs</translation>
    </message>
    <message>
        <source>n needed</source>
        <translation>n nötig</translation>
    </message>
    <message>
        <source>Pictures saved</source>
        <translation>Gesparte Bilder</translation>
    </message>
    <message>
        <source>The fewest pictures of the grid with which the second way has a mean %1 as high as the first way with %2; empty where it never has. Of a shift: how many pictures of the test&apos;s own condition are worth %2 of the other.</source>
        <translation>Die wenigsten Bilder des Rasters, mit denen der zweite Weg im Mittel ein so hohes %1 erreicht wie der erste mit %2; leer, wo er es nie erreicht. Bei einer Verschiebung: wie viele Bilder aus der Bedingung des Tests selbst so viel wert sind wie %2 der anderen.</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothese</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effekt</translation>
    </message>
    <message>
        <source>What the effect is</source>
        <translation>Was der Effekt ist</translation>
    </message>
    <message>
        <source>Effects behind the answers</source>
        <translation>Effekte hinter den Antworten</translation>
    </message>
    <message>
        <source>What is behind each answer, with the interval that holds the true effect with 95 %. With two or three repetitions it is wide, and that is what is known.</source>
        <translation>Was hinter jeder Antwort steht, mit dem Intervall, das den wahren Effekt mit 95 % enthält. Bei zwei oder drei Wiederholungen ist es breit, und mehr ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The answers</source>
        <translation>Die Antworten</translation>
    </message>
    <message>
        <source>Each answer is computed from the figures; in brackets the interval that holds the true effect with 95 %.</source>
        <translation>Jede Antwort ist aus den Zahlen berechnet; in Klammern das Intervall, das den wahren Effekt mit 95 % enthält.</translation>
    </message>
    <message>
        <source>The paper leads to expect</source>
        <translation>Das Paper lässt erwarten</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The view costs more than the light</source>
        <translation>Die Ansicht kostet mehr als das Licht</translation>
    </message>
    <message>
        <source>Related weights help the largest model with %1 pictures</source>
        <translation>Verwandte Gewichte helfen dem größten Modell mit %1 Bildern</translation>
    </message>
    <message>
        <source>From %1 to %2 pictures that gain falls by half of it</source>
        <translation>Von %1 zu %2 Bildern sinkt dieser Gewinn um seine Hälfte</translation>
    </message>
    <message>
        <source>What the paper leads to expect</source>
        <translation>Was das Paper erwarten lässt</translation>
    </message>
    <message>
        <source>The paper&apos;s findings as numbers, and whether they are found here (%1). A “no” is a finding about these data, models and lengths of training.</source>
        <translation>Die Befunde des Papers als Zahlen, und ob sie sich hier finden (%1). Ein „nein“ ist ein Befund über diese Daten, Modelle und Trainingslängen.</translation>
    </message>
    <message>
        <source>Conditions: column “%1” (%2)</source>
        <translation>Bedingungen: Spalte „%1“ (%2)</translation>
    </message>
    <message>
        <source>Light: column “%1”, trained on %2, tested on %3</source>
        <translation>Licht: Spalte „%1“, trainiert auf %2, getestet auf %3</translation>
    </message>
    <message>
        <source>Test pictures: the split “test” of the data, never drawn</source>
        <translation>Testbilder: der Split „test“ der Daten, nie gezogen</translation>
    </message>
    <message>
        <source>Test pictures: a fifth of each condition, drawn once, never learned from. Frames of one video in both parts flatter: split by clip instead, “DATA | split 4:1 names=train:test group=clip”</source>
        <translation>Testbilder: ein Fünftel jeder Bedingung, einmal gezogen, nie zum Lernen benutzt. Einzelbilder eines Videos in beiden Teilen schmeicheln: stattdessen nach Clip teilen, „DATA | split 4:1 names=train:test group=clip“</translation>
    </message>
    <message>
        <source>Equal steps: %1 of %2 pictures, whatever n</source>
        <translation>Gleiche Schritte: %1 mit je %2 Bildern, unabhängig von n</translation>
    </message>
    <message>
        <source>Equal epochs: %1, so that a larger n also means more steps of %2 pictures</source>
        <translation>Gleiche Epochen: %1, so dass ein größeres n auch mehr Schritte mit je %2 Bildern bedeutet</translation>
    </message>
    <message>
        <source>Held out: %1 % of the n pictures chose the weights to keep and the confidence</source>
        <translation>Zurückgehalten: %1 % der n Bilder wählten die zu behaltenden Gewichte und die Konfidenz</translation>
    </message>
    <message>
        <source>Model %1: %2 parameters</source>
        <translation>Modell %1: %2 Parameter</translation>
    </message>
    <message>
        <source>%1: %2; %3 pictures to draw from, %4 tested</source>
        <translation>%1: %2; Bilder zum Ziehen: %3, getestet: %4</translation>
    </message>
    <message>
        <source>Loss by another %1 (mean of all directions) less the loss by another %2, %3 at %4 pictures, mean of all sizes.</source>
        <translation>Verlust durch Wechsel von %1 (Mittel aller Richtungen) abzüglich des Verlusts durch Wechsel von %2, %3 bei %4 Bildern, Mittel aller Größen.</translation>
    </message>
    <message>
        <source>Does a larger model generalize better?</source>
        <translation>Generalisiert ein größeres Modell besser?</translation>
    </message>
    <message>
        <source>Can&apos;t be told: it takes two sizes, a shift and two repetitions.</source>
        <translation>Nicht zu sagen: Nötig sind zwei Größen, eine Verschiebung und zwei Wiederholungen.</translation>
    </message>
    <message>
        <source>%1 of the model %2 less that of %3 at %4 pictures, mean of the %5 configurations with a shift.</source>
        <translation>%1 des Modells %2 abzüglich dessen von %3 bei %4 Bildern, Mittel der %5 Konfigurationen mit einer Verschiebung.</translation>
    </message>
    <message>
        <source>Yes, under the shifts of this study: %1 points more.</source>
        <translation>Ja, unter den Verschiebungen dieser Studie: %1 Punkte mehr.</translation>
    </message>
    <message>
        <source>No. The larger model is worse under a shift: %1 points.</source>
        <translation>Nein. Das größere Modell ist unter einer Verschiebung schlechter: %1 Punkte.</translation>
    </message>
    <message>
        <source>A difference can&apos;t be told: %1 points, and the interval holds zero.</source>
        <translation>Ein Unterschied ist nicht zu erkennen: %1 Punkte, und das Intervall enthält die Null.</translation>
    </message>
    <message>
        <source>Do weights from a related condition always help?</source>
        <translation>Helfen Gewichte aus einer verwandten Bedingung immer?</translation>
    </message>
    <message>
        <source>%1 points with %2 pictures</source>
        <translation>%1 Punkte mit %2 Bildern</translation>
    </message>
    <message>
        <source>Can&apos;t be told: it takes a configuration within one condition, related weights and two repetitions.</source>
        <translation>Nicht zu sagen: Nötig sind eine Konfiguration innerhalb einer Bedingung, verwandte Gewichte und zwei Wiederholungen.</translation>
    </message>
    <message>
        <source>%1 from related weights less that from general ones at %2 pictures, mean of sizes and conditions.</source>
        <translation>%1 ab verwandten Gewichten abzüglich dessen ab allgemeinen bei %2 Bildern, Mittel über Größen und Bedingungen.</translation>
    </message>
    <message>
        <source>No, they can harm: %1.</source>
        <translation>Nein, sie können schaden: %1.</translation>
    </message>
    <message>
        <source>Yes, at every number of pictures tested: %1.</source>
        <translation>Ja, bei jeder getesteten Zahl von Bildern: %1.</translation>
    </message>
    <message>
        <source>Not always; at some numbers of pictures a gain can&apos;t be told: %1.</source>
        <translation>Nicht immer; bei manchen Zahlen von Bildern ist kein Gewinn zu erkennen: %1.</translation>
    </message>
    <message>
        <source>A gain can&apos;t be told at any number of pictures: %1.</source>
        <translation>Bei keiner Zahl von Bildern ist ein Gewinn zu erkennen: %1.</translation>
    </message>
    <message>
        <source>Do both shifts matter equally?</source>
        <translation>Zählen beide Verschiebungen gleich viel?</translation>
    </message>
    <message>
        <source>Can&apos;t be asked: the data name one condition only (“%1”).</source>
        <translation>Nicht zu fragen: Die Daten nennen nur eine Bedingung („%1“).</translation>
    </message>
    <message>
        <source>Do %1 and %2 matter equally?</source>
        <translation>Zählen %1 und %2 gleich viel?</translation>
    </message>
    <message>
        <source>Can&apos;t be told: it takes both shifts, and several repetitions or pictures.</source>
        <translation>Nicht zu sagen: Nötig sind beide Verschiebungen und mehrere Wiederholungen oder Bilder.</translation>
    </message>
    <message>
        <source>No. Another %1 costs %2 points more than another %3.</source>
        <translation>Nein. Ein Wechsel von %1 kostet %2 Punkte mehr als einer von %3.</translation>
    </message>
    <message>
        <source>No. Another %3 costs more than another %1: the difference is %2 points.</source>
        <translation>Nein. Ein Wechsel von %3 kostet mehr als einer von %1: Der Unterschied beträgt %2 Punkte.</translation>
    </message>
    <message>
        <source>A difference can&apos;t be told: another %1 costs %2 points more than another %3, and the interval holds zero.</source>
        <translation>Ein Unterschied ist nicht zu erkennen: Ein Wechsel von %1 kostet %2 Punkte mehr als einer von %3, und das Intervall enthält die Null.</translation>
    </message>
    <message>
        <source>How far the detectors carry</source>
        <translation>Wie weit die Detektoren tragen</translation>
    </message>
    <message>
        <source>The imported predictions of each detector where it was trained, and under each shift; after ± the standard deviation over pictures drawn again.</source>
        <translation>Die importierten Vorhersagen jedes Detektors dort, wo er trainiert wurde, und unter jeder Verschiebung; nach ± die Standardabweichung über neu gezogene Bilder.</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>Detectors by condition</source>
        <translation>Detektoren nach Bedingung</translation>
    </message>
    <message>
        <source>Average precision of each detector on the test pictures of each condition; the gap is what map50 loses against the pictures like those it was trained on. Intervals hold the true figure with 95 %, over test pictures drawn again, the same ones for every detector.</source>
        <translation>Average Precision jedes Detektors auf den Testbildern jeder Bedingung; die Lücke ist, was map50 gegenüber Bildern verliert, die denen gleichen, auf denen er trainiert wurde. Intervalle enthalten den wahren Wert mit 95 %, über neu gezogene Testbilder, für jeden Detektor dieselben.</translation>
    </message>
    <message>
        <source>Points of map50 that each detector loses under a condition against what it was trained on.</source>
        <translation>Punkte von map50, die jeder Detektor unter einer Bedingung gegenüber der verliert, auf der er trainiert wurde.</translation>
    </message>
    <message>
        <source>One test picture of each condition: first the annotation in green, then what was found by %1.</source>
        <translation>Ein Testbild je Bedingung: zuerst die Annotation in Grün, dann, was gefunden wurde von %1.</translation>
    </message>
    <message>
        <source>%1: predictions for %2 of %3 test pictures; confidence %4</source>
        <translation>%1: Vorhersagen für %2 von %3 Testbildern; Konfidenz %4</translation>
    </message>
    <message>
        <source>The data have no split “test”: all pictures were tested. Those the detectors were trained on flatter them</source>
        <translation>Die Daten haben keinen Split „test“: Alle Bilder wurden getestet. Die, auf denen die Detektoren trainiert wurden, schmeicheln ihnen</translation>
    </message>
    <message>
        <source>Which shift costs it most?</source>
        <translation>Welche Verschiebung kostet ihn am meisten?</translation>
    </message>
    <message>
        <source>Can&apos;t be told: the test pictures show no shift.</source>
        <translation>Nicht zu sagen: Die Testbilder zeigen keine Verschiebung.</translation>
    </message>
    <message>
        <source>Loss of map50 by another %1; the interval is over the test pictures.</source>
        <translation>Verlust an map50 durch Wechsel von %1; das Intervall gilt über die Testbilder.</translation>
    </message>
    <message>
        <source>None that can be told from zero: another %1 costs %2 points.</source>
        <translation>Keine, die sich von null unterscheiden lässt: Ein Wechsel von %1 kostet %2 Punkte.</translation>
    </message>
    <message>
        <source>Another %1, the only shift in these data: %2 points.</source>
        <translation>Ein Wechsel von %1, die einzige Verschiebung in diesen Daten: %2 Punkte.</translation>
    </message>
    <message>
        <source>Another %1: it costs %2 points, %4 more than another %3.</source>
        <translation>Ein Wechsel von %1: Er kostet %2 Punkte, %4 mehr als einer von %3.</translation>
    </message>
    <message>
        <source>Can&apos;t be told: another %1 costs %2 points, and by how much it is ahead of another %3, %4, may be nothing.</source>
        <translation>Nicht zu sagen: Ein Wechsel von %1 kostet %2 Punkte, und sein Vorsprung vor einem von %3, %4, kann null sein.</translation>
    </message>
    <message>
        <source>No prediction of “%1” names a picture of the data</source>
        <translation>Keine Vorhersage von „%1“ nennt ein Bild der Daten</translation>
    </message>
</context>
<context>
    <name>ColorSource</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
</context>
<context>
    <name>ComClip</name>
    <message>
        <source>The words of a part have no place</source>
        <translation>Für die Wörter eines Teils ist kein Platz</translation>
    </message>
    <message>
        <source>Write {} where they belong.</source>
        <translation>{} schreiben, wo sie hingehören.</translation>
    </message>
    <message>
        <source>There are no regions to look at</source>
        <translation>Es gibt keine Bereiche, die betrachtet werden können</translation>
    </message>
    <message>
        <source>Name a detector, or give boxes in the columns “boxes” and “boxes-2”.</source>
        <translation>Einen Detektor nennen oder Boxen in den Spalten „boxes“ und „boxes-2“ angeben.</translation>
    </message>
    <message>
        <source>Drawing the parts</source>
        <translation>Die Teile werden gezeichnet</translation>
    </message>
    <message>
        <source>Against CLIP, ComCLIP changes the share of right pictures by %1 points.</source>
        <translation>Gegenüber CLIP ändert ComCLIP den Anteil der richtigen Bilder um %1 Punkte.</translation>
    </message>
    <message>
        <source>With exchanged boxes it changes by %1: it matters which region goes with which word.</source>
        <translation>Mit vertauschten Boxen ändert er sich um %1: Es kommt darauf an, welcher Bereich zu welchem Wort gehört.</translation>
    </message>
    <message>
        <source>With exchanged boxes it changes by %1: the right regions are not what helps here.</source>
        <translation>Mit vertauschten Boxen ändert er sich um %1: Die richtigen Bereiche sind nicht, was hier hilft.</translation>
    </message>
    <message>
        <source>Right picture</source>
        <translation>Richtiges Bild</translation>
    </message>
    <message>
        <source>How often the caption finds its picture</source>
        <translation>Wie oft der Bildtext sein Bild findet</translation>
    </message>
    <message>
        <source>Of two pictures that differ in one thing the caption should prefer the one it tells of; a coin gets 50 %, and 25 % where both captions must choose. %1</source>
        <translation>Von zwei Bildern, die sich in einem unterscheiden, soll der Bildtext das vorziehen, von dem er spricht; eine Münze trifft 50 %, und 25 %, wo beide Bildtexte wählen müssen. %1</translation>
    </message>
    <message>
        <source>Text score</source>
        <translation>Textwert</translation>
    </message>
    <message>
        <source>Image score</source>
        <translation>Bildwert</translation>
    </message>
    <message>
        <source>Group score</source>
        <translation>Gruppenwert</translation>
    </message>
    <message>
        <source>Approach</source>
        <translation>Ansatz</translation>
    </message>
    <message>
        <source>All approaches on the same rows</source>
        <translation>Alle Ansätze an denselben Zeilen</translation>
    </message>
    <message>
        <source>Right picture: the caption prefers its own of the two, over all rows and by what differs. Text score: each picture prefers its own caption; image score: each caption its own picture; group score: both. Chance is 50, 25, 25 and 16.7 %. With the whole picture for every part the method must equal CLIP.</source>
        <translation>Richtiges Bild: Der Bildtext zieht von beiden das eigene vor, über alle Zeilen und nach dem, was sich unterscheidet. Textwert: Jedes Bild zieht seinen Bildtext vor; Bildwert: jeder Bildtext sein Bild; Gruppenwert: beides. Der Zufall erreicht 50, 25, 25 und 16,7 %. Mit dem ganzen Bild für jeden Teil muss das Verfahren CLIP gleichen.</translation>
    </message>
    <message>
        <source>Margin of CLIP</source>
        <translation>Abstand bei CLIP</translation>
    </message>
    <message>
        <source>Margin of ComCLIP</source>
        <translation>Abstand bei ComCLIP</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>something</source>
        <translation>etwas</translation>
    </message>
    <message>
        <source>Margins without and with the method</source>
        <translation>Abstände ohne und mit dem Verfahren</translation>
    </message>
    <message>
        <source>Each point is a row: how much closer (cosine) the caption is to its own picture than to the other one. Above the diagonal ComCLIP helps, right of zero CLIP alone is right already.</source>
        <translation>Jeder Punkt ist eine Zeile: um wie viel näher (Kosinus) der Bildtext dem eigenen Bild ist als dem anderen. Über der Diagonale hilft ComCLIP, rechts der Null hat schon CLIP allein recht.</translation>
    </message>
    <message>
        <source>its picture</source>
        <translation>sein Bild</translation>
    </message>
    <message>
        <source>the other one</source>
        <translation>das andere</translation>
    </message>
    <message>
        <source>Pictures of the parts</source>
        <translation>Bilder der Teile</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>none: the whole picture</source>
        <translation>keine: das ganze Bild</translation>
    </message>
    <message>
        <source>Words, regions and weights</source>
        <translation>Wörter, Bereiche und Gewichte</translation>
    </message>
    <message>
        <source>What row %1 was matched by. A weight is the part&apos;s similarity with its words, divided by the sum of all.</source>
        <translation>Wonach Zeile %1 verglichen wurde. Ein Gewicht ist die Ähnlichkeit des Teils mit seinen Wörtern, geteilt durch die Summe aller.</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>Daten: %1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Boxes: those of the data</source>
        <translation>Boxen: die der Daten</translation>
    </message>
    <message>
        <source>Boxes: those the detector finds</source>
        <translation>Boxen: die der Detektor findet</translation>
    </message>
    <message>
        <source>Measured on: %1</source>
        <translation>Gemessen an: %1</translation>
    </message>
    <message>
        <source>Parts without a region, for which the whole picture stands: %1 of %2 (%3)</source>
        <translation>Teile ohne Bereich, für die das ganze Bild steht: %1 von %2 (%3)</translation>
    </message>
    <message>
        <source>Rows with a negative similarity, or a sum of similarities near 0: %1 of %2 (%3)</source>
        <translation>Zeilen mit einer negativen Ähnlichkeit oder einer Summe der Ähnlichkeiten nahe 0: %1 von %2 (%3)</translation>
    </message>
    <message>
        <source>Detector: %1</source>
        <translation>Detektor: %1</translation>
    </message>
    <message>
        <source>Quotients of such similarities are no shares: compare with clamped weights or a softmax.</source>
        <translation>Quotienten solcher Ähnlichkeiten sind keine Anteile: mit begrenzten Gewichten oder einem Softmax vergleichen.</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Wie gemessen wurde</translation>
    </message>
    <message>
        <source>What these figures rest on.</source>
        <translation>Worauf diese Zahlen beruhen.</translation>
    </message>
    <message>
        <source>Uniform weights</source>
        <translation>Gleiche Gewichte</translation>
    </message>
    <message>
        <source>Parts only</source>
        <translation>Nur die Teile</translation>
    </message>
    <message>
        <source>Whole picture for every part (control)</source>
        <translation>Ganzes Bild für jeden Teil (Kontrolle)</translation>
    </message>
    <message>
        <source>Parts cut out</source>
        <translation>Teile ausgeschnitten</translation>
    </message>
    <message>
        <source>Boxes exchanged (control)</source>
        <translation>Boxen vertauscht (Kontrolle)</translation>
    </message>
    <message>
        <source>Boxes disturbed</source>
        <translation>Boxen gestört</translation>
    </message>
    <message>
        <source>Boxes of the detector</source>
        <translation>Boxen des Detektors</translation>
    </message>
    <message>
        <source>Matching captions and pictures</source>
        <translation>Bildtexte und Bilder werden verglichen</translation>
    </message>
    <message>
        <source>No row could be read</source>
        <translation>Keine Zeile war lesbar</translation>
    </message>
    <message>
        <source>See the problems of the single rows.</source>
        <translation>Siehe die Probleme der einzelnen Zeilen.</translation>
    </message>
    <message>
        <source>There is no column “%1”</source>
        <translation>Es gibt keine Spalte „%1“</translation>
    </message>
    <message>
        <source>The method compares the columns “image” and “image-2” by the column “caption”.</source>
        <translation>Das Verfahren vergleicht die Spalten „image“ und „image-2“ anhand der Spalte „caption“.</translation>
    </message>
    <message>
        <source>%1: %2, with parts %3</source>
        <translation>%1: %2, mit Teilen %3</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>There is nothing to measure: rows are no pairs, and there is no search</source>
        <translation>Es gibt nichts zu messen: Die Zeilen sind keine Paare, und es wird nicht gesucht</translation>
    </message>
    <message>
        <source>Let at least one hit be ranked again.</source>
        <translation>Mindestens einen Treffer neu ordnen lassen.</translation>
    </message>
    <message>
        <source>R@1 and R@5: the share of captions whose picture is the first hit, or among the first five.</source>
        <translation>R@1 und R@5: der Anteil der Bildtexte, deren Bild der erste Treffer ist oder unter den ersten fünf.</translation>
    </message>
    <message>
        <source>Row %1 of the data, “%2”</source>
        <translation>Zeile %1 der Daten, „%2“</translation>
    </message>
    <message>
        <source>%1: the picture that the caption tells of and the other one with their cosines, each followed by what the model is shown for every part and the part&apos;s weight.</source>
        <translation>%1: das Bild, von dem der Bildtext spricht, und das andere, mit ihren Kosinus; auf jedes folgt, was dem Modell für jeden Teil gezeigt wird, und das Gewicht des Teils.</translation>
    </message>
    <message>
        <source>%1: the picture with its cosines, followed by what the model is shown for every part and the part&apos;s weight.</source>
        <translation>%1: das Bild mit seinen Kosinus, gefolgt von dem, was dem Modell für jeden Teil gezeigt wird, und dem Gewicht des Teils.</translation>
    </message>
    <message>
        <source>Searched alone: rows have one picture each, so that no two can be compared</source>
        <translation>Nur gesucht: Die Zeilen haben je ein Bild, so dass keine zwei zu vergleichen sind</translation>
    </message>
    <message>
        <source>Looking at the pictures</source>
        <translation>Bilder werden betrachtet</translation>
    </message>
    <message>
        <source>No picture could be read</source>
        <translation>Kein Bild war lesbar</translation>
    </message>
    <message>
        <source>Searching by captions</source>
        <translation>Nach Bildtexten wird gesucht</translation>
    </message>
    <message>
        <source>Ranking again changes the share of right first hits by %1 points.</source>
        <translation>Das Neuordnen ändert den Anteil der richtigen ersten Treffer um %1 Punkte.</translation>
    </message>
    <message>
        <source>With exchanged boxes it changes by %1.</source>
        <translation>Mit vertauschten Boxen ändert er sich um %1.</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1, picture %2</source>
        <translation>%1, Bild %2</translation>
    </message>
    <message>
        <source>CLIP searches all pictures by a caption, and its first %1 hits are ranked again. R@1: the first hit is the caption&apos;s picture or one with the very same caption; R@5: one of the first five is. No ranking can do better than the %2 % of captions whose picture is among the first %1 at all. %3</source>
        <translation>CLIP durchsucht alle Bilder nach einem Bildtext, und seine ersten %1 Treffer werden neu geordnet. R@1: Der erste Treffer ist das Bild des Bildtexts oder eines mit genau demselben Bildtext; R@5: einer der ersten fünf ist es. Keine Rangfolge kann besser sein als die %2 % der Bildtexte, deren Bild überhaupt unter den ersten %1 ist. %3</translation>
    </message>
    <message>
        <source>Place with ComCLIP</source>
        <translation>Platz mit ComCLIP</translation>
    </message>
    <message>
        <source>Place with CLIP</source>
        <translation>Platz mit CLIP</translation>
    </message>
    <message>
        <source>Cosine with ComCLIP</source>
        <translation>Kosinus mit ComCLIP</translation>
    </message>
    <message>
        <source>Cosine with CLIP</source>
        <translation>Kosinus mit CLIP</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Hits of one caption</source>
        <translation>Treffer eines Bildtexts</translation>
    </message>
    <message>
        <source>What is found by the caption of row %1, “%2”: the first hits of CLIP, ranked again by ComCLIP.</source>
        <translation>Was der Bildtext von Zeile %1, „%2“, findet: die ersten Treffer von CLIP, von ComCLIP neu geordnet.</translation>
    </message>
    <message>
        <source>%1 (%2 with CLIP)</source>
        <translation>%1 (%2 mit CLIP)</translation>
    </message>
    <message>
        <source>%1: its own</source>
        <translation>%1: das eigene</translation>
    </message>
    <message>
        <source>Pictures found by one caption</source>
        <translation>Von einem Bildtext gefundene Bilder</translation>
    </message>
    <message>
        <source>The hits of the caption of row %1, “%2”, from the best to the worst.</source>
        <translation>Die Treffer des Bildtexts von Zeile %1, „%2“, vom besten zum schlechtesten.</translation>
    </message>
    <message>
        <source>The model gives but one vector of a picture</source>
        <translation>Das Modell gibt nur einen Vektor je Bild</translation>
    </message>
    <message>
        <source>Set the matching to one vector, or choose a model such as CLIP with a transformer for pictures.</source>
        <translation>Den Vergleich auf einen Vektor stellen oder ein Modell wie CLIP mit einem Transformer für Bilder wählen.</translation>
    </message>
    <message>
        <source>right picture</source>
        <translation>richtiges Bild</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>both captions right</source>
        <translation>beide Bildtexte richtig</translation>
    </message>
    <message>
        <source>Matching: many vectors, one of each patch of a picture; the best one counts</source>
        <translation>Vergleich: viele Vektoren, einer je Patch eines Bildes; der beste zählt</translation>
    </message>
    <message>
        <source>Matching: one vector of each picture</source>
        <translation>Vergleich: ein Vektor je Bild</translation>
    </message>
    <message>
        <source>%1: R@%2 of the search</source>
        <translation>%1: R@%2 der Suche</translation>
    </message>
    <message>
        <source>The same with the other model</source>
        <translation>Dasselbe mit dem anderen Modell</translation>
    </message>
    <message>
        <source>The same rows, boxes and draws with %1. %2</source>
        <translation>Dieselben Zeilen, Boxen und Ziehungen mit %1. %2</translation>
    </message>
    <message>
        <source>%1 rows, %2</source>
        <translation>Zeilen: %1, %2</translation>
    </message>
    <message>
        <source>Searched: %1 captions among %2 pictures, %3; the first %4 hits of CLIP were ranked again</source>
        <translation>Gesucht: %1 Bildtexte unter %2 Bildern, %3; die ersten %4 Treffer von CLIP wurden neu geordnet</translation>
    </message>
    <message>
        <source>%1 captions, %2 pictures, %3</source>
        <translation>Bildtexte: %1, Bilder: %2, %3</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“%1” is not known here</source>
        <translation>„%1“ ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>“%1 --help” shows what can be said.</source>
        <translation>„%1 --help“ zeigt, was möglich ist.</translation>
    </message>
    <message>
        <source>Gleaner: training-free, data-free and generalization methods on your own data and models. Without a command it opens the window.</source>
        <translation>Gleaner: Methoden ohne Training, ohne Daten und zur Generalisierung, auf eigenen Daten und Modellen. Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Gestoppt; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>File, folder, or generator such as scenes:</source>
        <translation>Datei, Ordner oder Generator wie scenes:</translation>
    </message>
    <message>
        <source>The data set has no pictures</source>
        <translation>Der Datensatz hat keine Bilder</translation>
    </message>
    <message>
        <source>There is no picture column “%1”</source>
        <translation>Es gibt keine Bildspalte „%1“</translation>
    </message>
    <message>
        <source>“gleaner data info” lists the columns.</source>
        <translation>„gleaner data info“ nennt die Spalten.</translation>
    </message>
    <message>
        <source>The model cannot encode pictures</source>
        <translation>Das Modell kann keine Bilder encodieren</translation>
    </message>
    <message>
        <source>Choose a model with an image encoder, such as CLIP.</source>
        <translation>Ein Modell mit Bild-Encoder wählen, etwa CLIP.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodieren</translation>
    </message>
    <message>
        <source>%1 features of %2 numbers: %3</source>
        <translation>%1 Merkmalsvektoren mit %2 Zahlen: %3</translation>
    </message>
    <message>
        <source>Turn every picture into a feature vector</source>
        <translation>Jedes Bild in einen Merkmalsvektor umrechnen</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Model with an image encoder</source>
        <translation>Modell mit Bild-Encoder</translation>
    </message>
    <message>
        <source>File to write, .safetensors</source>
        <translation>Zieldatei, .safetensors</translation>
    </message>
    <message>
        <source>Picture column; the first one by default</source>
        <translation>Bildspalte; Standard ist die erste</translation>
    </message>
    <message>
        <source>The methods: id, family, title</source>
        <translation>Die Methoden: Id, Familie, Titel</translation>
    </message>
    <message>
        <source>Print the table of the README</source>
        <translation>Die Tabelle der README ausgeben</translation>
    </message>
    <message>
        <source>Inputs, parameters, outputs, paper and example of a method</source>
        <translation>Eingaben, Parameter, Ausgaben, Paper und Beispiel einer Methode</translation>
    </message>
    <message>
        <source>Id of the method</source>
        <translation>Id der Methode</translation>
    </message>
    <message>
        <source>Forward pass</source>
        <translation>Forward-Pass</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The model has no tokenizer</source>
        <translation>Das Modell hat keinen Tokenizer</translation>
    </message>
    <message>
        <source>Choose a model that reads text.</source>
        <translation>Ein Modell wählen, das Text liest.</translation>
    </message>
    <message>
        <source>Every output that the tensors of a file allow</source>
        <translation>Alle Ausgaben, die sich aus den Tensoren einer Datei berechnen lassen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Safetensors file with the input tensors by name</source>
        <translation>Safetensors-Datei mit den benannten Eingabetensoren</translation>
    </message>
    <message>
        <source>Safetensors file to write</source>
        <translation>Safetensors-Zieldatei</translation>
    </message>
    <message>
        <source>Look at models and run them</source>
        <translation>Modelle ansehen und ausführen</translation>
    </message>
    <message>
        <source>Layers, tensors, shapes, capabilities, what is missing</source>
        <translation>Schichten, Tensoren, Formen, Fähigkeiten und was fehlt</translation>
    </message>
    <message>
        <source>Folder, file, or zoo:NAME</source>
        <translation>Ordner, Datei oder zoo:NAME</translation>
    </message>
    <message>
        <source>Token ids of texts</source>
        <translation>Token-Ids von Texten</translation>
    </message>
    <message>
        <source>Model that reads text</source>
        <translation>Modell, das Text liest</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The device “%1” cannot be used</source>
        <translation>Das Gerät „%1“ kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>This build computes on the CPU: use --device cpu.</source>
        <translation>Diese Version rechnet auf der CPU: --device cpu verwenden.</translation>
    </message>
    <message>
        <source>Seed of all random numbers</source>
        <translation>Seed aller Zufallszahlen</translation>
    </message>
    <message>
        <source>Threads of each operation; 0 = all cores</source>
        <translation>Threads je Operation; 0 = alle Kerne</translation>
    </message>
    <message>
        <source>Where to compute: cpu</source>
        <translation>Recheneinheit: cpu</translation>
    </message>
    <message>
        <source>Progress on standard error: auto, json, none</source>
        <translation>Fortschritt auf der Standardfehlerausgabe: auto, json, none</translation>
    </message>
    <message>
        <source>Print JSON, Problems too</source>
        <translation>JSON ausgeben, auch für Probleme</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Bericht: %1</translation>
    </message>
    <message>
        <source>One page from the folders of earlier runs</source>
        <translation>Eine Seite aus den Ordnern früherer Läufe</translation>
    </message>
    <message>
        <source>Folders of results</source>
        <translation>Ordner mit Ergebnissen</translation>
    </message>
    <message>
        <source>File to write, .html or .pdf</source>
        <translation>Zieldatei, .html oder .pdf</translation>
    </message>
    <message>
        <source>“%1” names no input of this method</source>
        <translation>„%1“ ist keine Eingabe dieser Methode</translation>
    </message>
    <message>
        <source>Write ROLE=URI with one of the roles: %1.</source>
        <translation>ROLLE=URI schreiben, mit einer der Rollen: %1.</translation>
    </message>
    <message>
        <source>Results: %1</source>
        <translation>Ergebnisse: %1</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>Run a method; without inputs, on its embedded example</source>
        <translation>Eine Methode ausführen; ohne Eingaben auf ihrem eingebauten Beispiel</translation>
    </message>
    <message>
        <source>ROLE=URI, once per role</source>
        <translation>ROLLE=URI, einmal je Rolle</translation>
    </message>
    <message>
        <source>Folder for the results; without it they go to the list of runs</source>
        <translation>Ordner für die Ergebnisse; ohne ihn kommen sie in die Liste der Läufe</translation>
    </message>
    <message>
        <source>“%1” is no size</source>
        <translation>„%1“ ist keine Größe</translation>
    </message>
    <message>
        <source>Write WIDTHxHEIGHT in pixels, at most 8192 each.</source>
        <translation>BREITExHÖHE in Pixeln schreiben, je höchstens 8192.</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>A picture of one panel, without a display</source>
        <translation>Ein Bild eines Panels, ohne Bildschirm</translation>
    </message>
    <message>
        <source>Project to open; the embedded example without one</source>
        <translation>Zu öffnendes Projekt; ohne Angabe das eingebaute Beispiel</translation>
    </message>
    <message>
        <source>File to write, .png</source>
        <translation>Zieldatei, .png</translation>
    </message>
    <message>
        <source>WIDTHxHEIGHT in pixels</source>
        <translation>BREITExHÖHE in Pixeln</translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation>light oder dark</translation>
    </message>
    <message>
        <source>Language code, such as de</source>
        <translation>Sprachcode, etwa de</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>%1 wird trainiert</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>The small models that ship with the program</source>
        <translation>Die kleinen mitgelieferten Modelle</translation>
    </message>
    <message>
        <source>Names, sizes and measured accuracy</source>
        <translation>Namen, Größen und gemessene Genauigkeit</translation>
    </message>
    <message>
        <source>Train one of them again from generated data</source>
        <translation>Eines davon aus erzeugten Daten neu trainieren</translation>
    </message>
    <message>
        <source>Name, as in zoo list</source>
        <translation>Name, wie in zoo list</translation>
    </message>
    <message>
        <source>Folder for the model</source>
        <translation>Ordner für das Modell</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>This format has no place for: %1</source>
        <translation>Dieses Format hat keinen Platz für: %1</translation>
    </message>
    <message>
        <source>Write a data set in another format</source>
        <translation>Einen Datensatz in ein anderes Format schreiben</translation>
    </message>
    <message>
        <source>File ending in .jsonl, .csv, .tsv, .npz, .safetensors or .json (COCO), or coco:FOLDER, yolo:FOLDER, folders:FOLDER</source>
        <translation>Datei mit der Endung .jsonl, .csv, .tsv, .npz, .safetensors oder .json (COCO), oder coco:ORDNER, yolo:ORDNER, folders:ORDNER</translation>
    </message>
    <message>
        <source>Look at data sets and convert them</source>
        <translation>Datensätze ansehen und umwandeln</translation>
    </message>
    <message>
        <source>What may follow a data set after a bar</source>
        <translation>Was hinter einem Datensatz nach einem Strich folgen darf</translation>
    </message>
    <message>
        <source>Format, rows, columns, classes, splits, how it came about, and problems</source>
        <translation>Format, Zeilen, Spalten, Klassen, Aufteilungen, Entstehung und Probleme</translation>
    </message>
    <message>
        <source>; at least %1 asked</source>
        <translation>; verlangt sind mindestens %1</translation>
    </message>
    <message>
        <source>does not ship yet: “gleaner zoo train %1” makes it</source>
        <translation>wird noch nicht mitgeliefert: „gleaner zoo train %1“ erzeugt es</translation>
    </message>
    <message>
        <source>This file cannot be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Name a picture or a text, or give the words with --text.</source>
        <translation>Ein Bild oder einen Text nennen, oder die Worte mit --text angeben.</translation>
    </message>
    <message>
        <source>This text is too long</source>
        <translation>Dieser Text ist zu lang</translation>
    </message>
    <message>
        <source>Name one text, not a collection; “run lastde” scores those.</source>
        <translation>Einen einzelnen Text nennen, keine Sammlung; „run lastde“ bewertet solche.</translation>
    </message>
    <message>
        <source>the text given</source>
        <translation>der angegebene Text</translation>
    </message>
    <message>
        <source>The standard input cannot be read</source>
        <translation>Die Standardeingabe kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the standard input</source>
        <translation>die Standardeingabe</translation>
    </message>
    <message>
        <source>%1, read by %2</source>
        <translation>%1, gelesen von %2</translation>
    </message>
    <message>
        <source>Thresholds flag %1 % of %2 items of your own that are known not to be generated.</source>
        <translation>Die Schwellen markieren %1 % von %2 eigenen Inhalten, die bekanntermaßen nicht generiert sind.</translation>
    </message>
    <message>
        <source>Higher speaks for generated. Without --negatives there is nothing to compare a score with.</source>
        <translation>Höher spricht für generiert. Ohne --negatives gibt es nichts, womit ein Score zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>Name one item: a file, or words with --text</source>
        <translation>Einen Inhalt nennen: eine Datei, oder Worte mit --text</translation>
    </message>
    <message>
        <source>“gleaner detect --help” shows what can be said.</source>
        <translation>„gleaner detect --help“ zeigt, was sich angeben lässt.</translation>
    </message>
    <message>
        <source>Detecting</source>
        <translation>Inhalt wird geprüft</translation>
    </message>
    <message>
        <source>Was it generated? One picture or text through every detector</source>
        <translation>Ist es generiert? Ein Bild oder ein Text durch alle Detektoren</translation>
    </message>
    <message>
        <source>File of a picture or of a text; - reads a text</source>
        <translation>Datei eines Bildes oder eines Textes; - liest einen Text</translation>
    </message>
    <message>
        <source>The text itself</source>
        <translation>Der Text selbst</translation>
    </message>
    <message>
        <source>Language model or image encoder; a small one of the zoo by default</source>
        <translation>Sprachmodell oder Bild-Encoder; Standard ist ein kleines Modell des Zoos</translation>
    </message>
    <message>
        <source>Model that draws tokens for texts; the scoring model by default</source>
        <translation>Modell, das Tokens für Texte zieht; Standard ist das Bewertungsmodell</translation>
    </message>
    <message>
        <source>Data set of your own items that are not generated: they set the thresholds</source>
        <translation>Datensatz eigener Inhalte, die nicht generiert sind: Sie setzen die Schwellen</translation>
    </message>
    <message>
        <source>Percent of them that may be flagged</source>
        <translation>Prozent davon, die markiert werden dürfen</translation>
    </message>
    <message>
        <source>Draws per token of a text</source>
        <translation>Ziehungen je Token eines Textes</translation>
    </message>
    <message>
        <source>%1, rows: %2, file: %3</source>
        <translation>%1, Zeilen: %2, Datei: %3</translation>
    </message>
    <message>
        <source>Numbers of the encoders: fp32, bf16, or auto: bf16 for large vision transformers where the processor multiplies it, and the progress says so</source>
        <translation>Zahlenformat der Encoder: fp32, bf16 oder auto: bf16 für große Vision-Transformer, wo der Prozessor damit rechnet; der Fortschritt nennt es dann</translation>
    </message>
    <message>
        <source>data, models, explore, attention, detect, segment, curate, unlearn, runs or report</source>
        <translation>data, models, explore, attention, detect, segment, curate, unlearn, runs oder report</translation>
    </message>
    <message>
        <source>Of the figures: light or dark</source>
        <translation>Der Abbildungen: light oder dark</translation>
    </message>
</context>
<context>
    <name>ConfigReader</name>
    <message>
        <source>The model&apos;s configuration cannot be used: %1</source>
        <translation>Die Konfiguration des Modells ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Copy this file of the model again.</source>
        <translation>Diese Datei des Modells erneut kopieren.</translation>
    </message>
    <message>
        <source>“%1” is no object</source>
        <translation>„%1“ ist kein Objekt</translation>
    </message>
    <message>
        <source>“%1” is %2, not a whole number from %3 to %4</source>
        <translation>„%1“ ist %2, keine ganze Zahl von %3 bis %4</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>“%1” is not between 0 and 1</source>
        <translation>„%1“ liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false</source>
        <translation>„%1“ ist weder true noch false</translation>
    </message>
    <message>
        <source>“%1” is no text</source>
        <translation>„%1“ ist kein Text</translation>
    </message>
    <message>
        <source>“%1” is no list</source>
        <translation>„%1“ ist keine Liste</translation>
    </message>
    <message>
        <source>“%1” holds something else than whole numbers from %2 to %3</source>
        <translation>„%1“ enthält anderes als ganze Zahlen von %2 bis %3</translation>
    </message>
    <message>
        <source>“%1” holds something else than texts</source>
        <translation>„%1“ enthält anderes als Texte</translation>
    </message>
    <message>
        <source>“%1” names an activation that Gleaner does not know: “%2”</source>
        <translation>„%1“ nennt eine Aktivierung, die Gleaner nicht kennt: „%2“</translation>
    </message>
    <message>
        <source>%1 is not divisible: %2 by %3</source>
        <translation>%1 geht nicht auf: %2 durch %3</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>Line %1 has %2 fields instead of %3</source>
        <translation>Zeile %1 hat %2 Felder statt %3</translation>
    </message>
    <message>
        <source>Repair the table.</source>
        <translation>Die Tabelle korrigieren.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed</source>
        <translation>Ein Anführungszeichen wird nie geschlossen</translation>
    </message>
</context>
<context>
    <name>CuratePanel</name>
    <message>
        <source>Reading the grades</source>
        <translation>Bewertungen werden gelesen</translation>
    </message>
    <message>
        <source>No column of grades holds a whole number from 0 to %1</source>
        <translation>Keine Spalte mit Bewertungen enthält eine ganze Zahl von 0 bis %1</translation>
    </message>
    <message>
        <source>Name columns of grades, such as 0 to 5.</source>
        <translation>Spalten mit Bewertungen nennen, etwa von 0 bis 5.</translation>
    </message>
</context>
<context>
    <name>Curation</name>
    <message>
        <source>the sampler</source>
        <translation>der Sampler</translation>
    </message>
    <message>
        <source>The table of grades has gaps</source>
        <translation>Die Tabelle der Bewertungen hat Lücken</translation>
    </message>
    <message>
        <source>Give every row a grade for each capability, and its bins.</source>
        <translation>Jeder Zeile für jede Fähigkeit eine Bewertung geben, und ihre Bins.</translation>
    </message>
    <message>
        <source>%1 of %2 rows cannot be taken</source>
        <translation>%1 von %2 Zeilen lassen sich nicht auswählen</translation>
    </message>
    <message>
        <source>Ask for fewer.</source>
        <translation>Weniger verlangen.</translation>
    </message>
    <message>
        <source>The threshold is below 0</source>
        <translation>Die Schwelle liegt unter 0</translation>
    </message>
    <message>
        <source>Give 0 or more.</source>
        <translation>0 oder mehr angeben.</translation>
    </message>
    <message>
        <source>A capability is unknown or named twice</source>
        <translation>Eine Fähigkeit ist unbekannt oder zweimal genannt</translation>
    </message>
    <message>
        <source>Name each once.</source>
        <translation>Jede einmal nennen.</translation>
    </message>
    <message>
        <source>There are %1 weights for %2 capabilities</source>
        <translation>Es gibt %1 Gewichte für %2 Fähigkeiten</translation>
    </message>
    <message>
        <source>Give each capability its weight, or none.</source>
        <translation>Jeder Fähigkeit ihr Gewicht geben, oder keiner.</translation>
    </message>
    <message>
        <source>A weight is not above 0</source>
        <translation>Ein Gewicht ist nicht größer als 0</translation>
    </message>
    <message>
        <source>Leave out capabilities that should not count.</source>
        <translation>Fähigkeiten weglassen, die nicht zählen sollen.</translation>
    </message>
    <message>
        <source>Taken in round %1 for “%2”, grade %3, from the bin “%4”.</source>
        <translation>Ausgewählt in Runde %1 für „%2“, Bewertung %3, aus dem Bin „%4“.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Left out. Grade %1 for “%2” instead of %3 would have taken it.</source>
        <translation>Nicht ausgewählt. Mit Bewertung %1 für „%2“ (jetzt: %3) wäre sie ausgewählt worden.</translation>
    </message>
    <message>
        <source>Left out. Grade %1 for “%2” instead of %3 would probably have taken it.</source>
        <translation>Nicht ausgewählt. Mit Bewertung %1 für „%2“ (jetzt: %3) wäre sie wahrscheinlich ausgewählt worden.</translation>
    </message>
    <message>
        <source>Left out: no grade is above the threshold.</source>
        <translation>Nicht ausgewählt: Keine Bewertung liegt über der Schwelle.</translation>
    </message>
    <message>
        <source>Left out. From its bins nothing was taken, or the best grades alone: a larger budget would reach it, or another draw among equals.</source>
        <translation>Nicht ausgewählt. Aus ihren Bins kam nichts, oder nur die besten Bewertungen: Ein größeres Budget würde sie erreichen, oder ein anderes Los unter Gleichen.</translation>
    </message>
    <message>
        <source>“%1” is no weight</source>
        <translation>„%1“ ist kein Gewicht</translation>
    </message>
    <message>
        <source>Give numbers above 0, separated by commas.</source>
        <translation>Zahlen größer als 0 angeben, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>There are no grades, and no judge to ask</source>
        <translation>Es gibt keine Bewertungen und keinen Gutachter, der zu fragen wäre</translation>
    </message>
    <message>
        <source>Name columns of grades as capabilities, or name a vision–language model for dialogues.</source>
        <translation>Spalten mit Bewertungen als Fähigkeiten nennen, oder für Dialoge ein Vision-Language-Modell nennen.</translation>
    </message>
    <message>
        <source>Give each capability its weight: %1.</source>
        <translation>Jeder Fähigkeit ihr Gewicht geben: %1.</translation>
    </message>
    <message>
        <source>Graded by the scorer that the first seed trained on %1 judged items.</source>
        <translation>Bewertet vom Scorer, den der erste Seed auf %1 begutachteten Beispielen trainiert hat.</translation>
    </message>
    <message>
        <source>Taking rows</source>
        <translation>Zeilen werden ausgewählt</translation>
    </message>
    <message>
        <source>Only the %1 largest of %2 bins are shown.</source>
        <translation>Gezeigt sind nur die %1 größten von %2 Bins.</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Rows taken</source>
        <translation>Ausgewählte Zeilen</translation>
    </message>
    <message>
        <source>Rows missing to the budget</source>
        <translation>Zeilen, die zum Budget fehlen</translation>
    </message>
    <message>
        <source>Entropy of the bins, taken rows</source>
        <translation>Entropie der Bins, ausgewählte Zeilen</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Entropy of the bins, whole pool</source>
        <translation>Entropie der Bins, ganzer Pool</translation>
    </message>
    <message>
        <source>Mean grade of taken rows, %1</source>
        <translation>Mittlere Bewertung der ausgewählten Zeilen, %1</translation>
    </message>
    <message>
        <source>%1 rows are missing to the budget of %2: no more have a grade above %3.</source>
        <translation>%1 Zeilen fehlen zum Budget von %2: Keine weiteren haben eine Bewertung über %3.</translation>
    </message>
    <message>
        <source>The budget of %1 rows is met.</source>
        <translation>Das Budget von %1 Zeilen ist ausgeschöpft.</translation>
    </message>
    <message>
        <source>The selection in numbers</source>
        <translation>Die Auswahl in Zahlen</translation>
    </message>
    <message>
        <source>More entropy means a more even spread over styles.</source>
        <translation>Mehr Entropie bedeutet eine gleichmäßigere Verteilung über die Stile.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>Bins</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Every row, and why</source>
        <translation>Jede Zeile, und warum</translation>
    </message>
    <message>
        <source>%1 of %2 rows. Place: in which order rows were taken. A grade that could not be read is empty. %3</source>
        <translation>%1 von %2 Zeilen. Platz: in welcher Reihenfolge Zeilen ausgewählt wurden. Eine Bewertung, die nicht lesbar war, ist leer. %3</translation>
    </message>
    <message>
        <source>What the pool has to offer</source>
        <translation>Was der Pool zu bieten hat</translation>
    </message>
    <message>
        <source>Rows with a grade above %1, by capability and bin. A row counts in each of its bins, and for each capability.</source>
        <translation>Zeilen mit einer Bewertung über %1, nach Fähigkeit und Bin. Eine Zeile zählt in jedem ihrer Bins und für jede Fähigkeit.</translation>
    </message>
    <message>
        <source>What was taken for what</source>
        <translation>Was wofür ausgewählt wurde</translation>
    </message>
    <message>
        <source>Rows by the capability and the bin that took them; each row counts once.</source>
        <translation>Zeilen nach der Fähigkeit und dem Bin, durch die sie ausgewählt wurden; jede Zeile zählt einmal.</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Rows that each capability took in each round. A capability that found none is out of the next.</source>
        <translation>Zeilen, die jede Fähigkeit in jeder Runde ausgewählt hat. Eine Fähigkeit, die keine fand, scheidet aus der nächsten aus.</translation>
    </message>
    <message>
        <source>rows taken</source>
        <translation>ausgewählte Zeilen</translation>
    </message>
    <message>
        <source>Mean grade</source>
        <translation>Mittlere Bewertung</translation>
    </message>
    <message>
        <source>What a budget buys</source>
        <translation>Was ein Budget einbringt</translation>
    </message>
    <message>
        <source>The mean of the grades that rows were taken for, at other budgets; the line is the chosen one. Where it falls, good rows run out; it ends where no row is left above the threshold.</source>
        <translation>Das Mittel der Bewertungen, für die Zeilen ausgewählt wurden, bei anderen Budgets; die Linie ist das gewählte. Wo die Kurve fällt, gehen gute Zeilen aus; sie endet, wo keine Zeile über der Schwelle mehr übrig ist.</translation>
    </message>
    <message>
        <source>Graded by %1, which gave no number %2 times.</source>
        <translation>Bewertet von %1; ohne Zahl in der Antwort: %2-mal.</translation>
    </message>
    <message>
        <source>Graded by the columns %1 of the data; %2 grades are missing or no whole number.</source>
        <translation>Bewertet durch die Spalten %1 der Daten; %2 Bewertungen fehlen oder sind keine ganze Zahl.</translation>
    </message>
    <message>
        <source>The training set</source>
        <translation>Der Trainingsdatensatz</translation>
    </message>
    <message>
        <source>The rows taken, in the order they were taken, with the columns of the pool that a table can hold. tables/training-set.csv opens as a data set; pictures are named by their place.</source>
        <translation>Die ausgewählten Zeilen in der Reihenfolge ihrer Auswahl, mit den Spalten des Pools, die eine Tabelle aufnehmen kann. tables/training-set.csv lässt sich als Datensatz öffnen; Bilder sind mit ihrem Ort genannt.</translation>
    </message>
    <message>
        <source>Manifest of the training set</source>
        <translation>Manifest des Trainingsdatensatzes</translation>
    </message>
    <message>
        <source>What the training set is and how it came about; result.json has the content hash of the pool.</source>
        <translation>Was der Trainingsdatensatz ist und wie er entstand; der Inhalts-Hash des Pools steht in result.json.</translation>
    </message>
    <message>
        <source>Bins: %1</source>
        <translation>Bins: %1</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>%1 (%2 rows have a better grade)</source>
        <translation>%1 (Zeilen mit besserer Bewertung: %2)</translation>
    </message>
    <message>
        <source>One item</source>
        <translation>Ein Beispiel</translation>
    </message>
    <message>
        <source>Row %1 of the pool: what it says, how it was graded, and why it was taken or left out.</source>
        <translation>Zeile %1 des Pools: was sie sagt, wie sie bewertet wurde und warum sie ausgewählt wurde oder nicht.</translation>
    </message>
    <message>
        <source>Items and why</source>
        <translation>Beispiele, und warum</translation>
    </message>
    <message>
        <source>The shown item, and the first one taken for each capability.</source>
        <translation>Das gezeigte Beispiel, und das erste, das für jede Fähigkeit ausgewählt wurde.</translation>
    </message>
    <message>
        <source>The model is no vision–language model with a vocabulary</source>
        <translation>Das Modell ist kein Vision-Language-Modell mit Vokabular</translation>
    </message>
    <message>
        <source>Training scorer and styler</source>
        <translation>Scorer und Styler werden trainiert</translation>
    </message>
    <message>
        <source>overall</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Nothing to learn from</source>
        <translation>Nichts, woraus zu lernen wäre</translation>
    </message>
    <message>
        <source>Training on a subset</source>
        <translation>Training auf einer Teilmenge</translation>
    </message>
    <message>
        <source>the whole pool</source>
        <translation>der ganze Pool</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>mmSSR</source>
        <translation>mmSSR</translation>
    </message>
    <message>
        <source>one score</source>
        <translation>ein einziger Score</translation>
    </message>
    <message>
        <source>no styles</source>
        <translation>ohne Stile</translation>
    </message>
    <message>
        <source>random scorer</source>
        <translation>zufälliger Scorer</translation>
    </message>
    <message>
        <source>mmSSR, true grades</source>
        <translation>mmSSR, wahre Bewertungen</translation>
    </message>
    <message>
        <source>Accuracy after training on: %1</source>
        <translation>Genauigkeit nach Training auf: %1</translation>
    </message>
    <message>
        <source>Wrong items among those mmSSR takes</source>
        <translation>Falsche Beispiele unter denen, die mmSSR auswählt</translation>
    </message>
    <message>
        <source>%1 % of the pool are wrong</source>
        <translation>%1 % des Pools sind falsch</translation>
    </message>
    <message>
        <source>Spearman of grades and truth, mean over topics</source>
        <translation>Spearman von Bewertungen und Wahrheit, Mittel über die Themen</translation>
    </message>
    <message>
        <source>Spearman of grades and truth, own topic alone</source>
        <translation>Spearman von Bewertungen und Wahrheit, nur eigenes Thema</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert auf</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Topics above random</source>
        <translation>Themen besser als zufällig</translation>
    </message>
    <message>
        <source>Of the whole pool&apos;s</source>
        <translation>Relativ zum ganzen Pool</translation>
    </message>
    <message>
        <source>Wrong items</source>
        <translation>Falsche Beispiele</translation>
    </message>
    <message>
        <source>Trivial items</source>
        <translation>Triviale Beispiele</translation>
    </message>
    <message>
        <source>Entropy of styles</source>
        <translation>Entropie der Stile</translation>
    </message>
    <message>
        <source>The same model, trained on different parts of the pool</source>
        <translation>Dasselbe Modell, auf verschiedenen Teilen des Pools trainiert</translation>
    </message>
    <message>
        <source>All trained for %1 steps of %2 items, so that a small subset is seen more often. An answer is right where it is the expected one word for word. Of %3 topics. The pool has %4 % wrong and %5 % trivial items.</source>
        <translation>Alle %1 Schritte mit je %2 Beispielen trainiert, so dass eine kleine Teilmenge öfter gesehen wird. Eine Antwort ist richtig, wenn sie Wort für Wort die erwartete ist. Themen insgesamt: %3. Der Pool hat %4 % falsche und %5 % triviale Beispiele.</translation>
    </message>
    <message>
        <source>Accuracy by topic</source>
        <translation>Genauigkeit nach Thema</translation>
    </message>
    <message>
        <source>Mean over %1 of what each model gets right of clean items that it never saw.</source>
        <translation>Was jedes Modell von sauberen, nie gesehenen Beispielen richtig beantwortet, Mittel über %1.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation>Spearman</translation>
    </message>
    <message>
        <source>each item&apos;s own</source>
        <translation>eigenes Thema jedes Beispiels</translation>
    </message>
    <message>
        <source>How well the scorer ranks</source>
        <translation>Wie gut der Scorer ordnet</translation>
    </message>
    <message>
        <source>Spearman&apos;s rank correlation of grades and planted helpfulness on items that were not judged. By topic it is mostly about which topic an item has; on each item&apos;s own topic alone it is about good and bad.</source>
        <translation>Spearmans Rangkorrelation von Bewertungen und eingebauter Nützlichkeit auf nicht begutachteten Beispielen. Nach Themen geht es vor allem darum, welches Thema ein Beispiel hat; allein auf dem eigenen Thema jedes Beispiels geht es um gut und schlecht.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Ein solches wählen.</translation>
    </message>
    <message>
        <source>Asking the judge</source>
        <translation>Gutachter wird befragt</translation>
    </message>
    <message>
        <source>There is no column of numbers “%1”</source>
        <translation>Es gibt keine Zahlenspalte „%1“</translation>
    </message>
    <message>
        <source>Name columns that hold grades.</source>
        <translation>Spalten nennen, die Bewertungen enthalten.</translation>
    </message>
    <message>
        <source>This model cannot be fine-tuned here</source>
        <translation>Dieses Modell lässt sich hier nicht feinabstimmen</translation>
    </message>
    <message>
        <source>The column “%1” is missing</source>
        <translation>Die Spalte „%1“ fehlt</translation>
    </message>
    <message>
        <source>A trial needs data such as instructions: makes.</source>
        <translation>Ein Versuch braucht Daten, wie instructions: sie erzeugt.</translation>
    </message>
    <message>
        <source>Looking at pictures</source>
        <translation>Bilder werden betrachtet</translation>
    </message>
    <message>
        <source>The pool was prepared for another question</source>
        <translation>Der Pool wurde für eine andere Fragestellung vorbereitet</translation>
    </message>
    <message>
        <source>Prepare it anew.</source>
        <translation>Ihn neu vorbereiten.</translation>
    </message>
    <message>
        <source>Nothing is kept, so there is nothing to save</source>
        <translation>Nichts ist ausgewählt, also gibt es nichts zu speichern</translation>
    </message>
    <message>
        <source>Raise the budget or lower the threshold.</source>
        <translation>Das Budget erhöhen oder die Schwelle senken.</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Was nicht ausgewählt wurde</translation>
    </message>
    <message>
        <source>Rows with a grade above %1 that were not taken, by capability and bin. A row counts in each of its bins, and for each capability.</source>
        <translation>Zeilen mit einer Bewertung über %1, die nicht ausgewählt wurden, nach Fähigkeit und Bin. Eine Zeile zählt in jedem ihrer Bins und für jede Fähigkeit.</translation>
    </message>
    <message>
        <source>What the judge said</source>
        <translation>Was der Gutachter sagte</translation>
    </message>
    <message>
        <source>A row of the pool each, with its grades and styles: tables/grades.csv can be curated without asking the judge again. A grade that could not be read is empty.</source>
        <translation>Alle Zeilen des Pools mit ihren Bewertungen und Stilen: tables/grades.csv lässt sich kuratieren, ohne den Gutachter erneut zu befragen. Eine Bewertung, die nicht lesbar war, ist leer.</translation>
    </message>
    <message>
        <source>These grades are not those of %1 rows</source>
        <translation>Diese Bewertungen sind nicht die von %1 Zeilen</translation>
    </message>
    <message>
        <source>Have the rows judged again.</source>
        <translation>Die Zeilen neu begutachten lassen.</translation>
    </message>
    <message>
        <source>A trial cannot be made of %1 items</source>
        <translation>Aus %1 Beispielen lässt sich kein Versuch machen</translation>
    </message>
    <message>
        <source>Give it from 1 to %1 items.</source>
        <translation>1 bis %1 Beispiele angeben.</translation>
    </message>
    <message>
        <source>Take a small LLaVA, such as zoo:scenes-vqa.</source>
        <translation>Ein kleines LLaVA nehmen, etwa zoo:scenes-vqa.</translation>
    </message>
    <message>
        <source>%1 test items, %2</source>
        <translation>%1 Testbeispiele, %2</translation>
    </message>
    <message>
        <source>items that were not judged, %1</source>
        <translation>nicht begutachtete Beispiele, %1</translation>
    </message>
    <message>
        <source>middle perplexity</source>
        <translation>mittlere Perplexität</translation>
    </message>
    <message>
        <source>%1 of %2 hold here, with %3 items and %4 judged ones; all subsets are trained equally long. A random scorer that gains as much would refute the method. With true grades, which no scorer has, mmSSR would beat random by %5 points. Before any training the model says of %6 % of the clean and of %7 % of the wrong answers that they fit; the styler names %8 % of the styles rightly.</source>
        <translation>%1 von %2 gelten hier, mit %3 Beispielen und %4 begutachteten; auf allen Teilmengen wird gleich lange trainiert. Ein zufälliger Scorer, der ebenso viel gewinnt, würde das Verfahren widerlegen. Mit wahren Bewertungen, die kein Scorer hat, würde mmSSR die zufällige Auswahl um %5 Punkte übertreffen. Vor jedem Training sagt das Modell von %6 % der sauberen und von %7 % der falschen Antworten, dass sie passen; der Styler benennt %8 % der Stile richtig.</translation>
    </message>
    <message>
        <source>Claim about mmSSR</source>
        <translation>Behauptung über mmSSR</translation>
    </message>
    <message>
        <source>Grades follow the truth: Spearman, mean over topics</source>
        <translation>Die Bewertungen folgen der Wahrheit: Spearman, Mittel über die Themen</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>It takes few wrong items, %</source>
        <translation>Es wählt wenige falsche Beispiele aus, %</translation>
    </message>
    <message>
        <source>at most %1, a third of the pool&apos;s</source>
        <translation>höchstens %1, ein Drittel derer im Pool</translation>
    </message>
    <message>
        <source>It beats the random subset by, points</source>
        <translation>Es übertrifft die zufällige Auswahl um, Punkte</translation>
    </message>
    <message>
        <source>On so many topics</source>
        <translation>Bei so vielen Themen</translation>
    </message>
    <message>
        <source>at least %1 of %2</source>
        <translation>mindestens %1 von %2</translation>
    </message>
    <message>
        <source>A random scorer gains less, points</source>
        <translation>Ein zufälliger Scorer gewinnt weniger, Punkte</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>Styles are spread more evenly than without the styler, bits</source>
        <translation>Die Stile sind gleichmäßiger verteilt als ohne den Styler, Bit</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>What should hold, and whether it does</source>
        <translation>Was gelten sollte, und ob es gilt</translation>
    </message>
    <message>
        <source>CLIP score</source>
        <translation>CLIP-Score</translation>
    </message>
    <message>
        <source>clusters (COINCIDE)</source>
        <translation>Cluster (COINCIDE)</translation>
    </message>
    <message>
        <source>Deita</source>
        <translation>Deita</translation>
    </message>
</context>
<context>
    <name>DataSetPage</name>
    <message>
        <source>, %1 to %2 rows each</source>
        <translation>, je %1 bis %2 Zeilen</translation>
    </message>
    <message>
        <source>, %1 without</source>
        <translation>, %1 ohne</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>What the reader stepped over</source>
        <translation>Beim Lesen übergangen</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n row(s) each</source>
        <translation>
            <numerusform>, je %n Zeile</numerusform>
            <numerusform>, je %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 Zahlen</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>keine bekannt</translation>
    </message>
</context>
<context>
    <name>DecoderConfig</name>
    <message>
        <source>“layer_types” names %1 layers, but there are %2</source>
        <translation>„layer_types“ nennt %1 Schichten, es gibt aber %2</translation>
    </message>
    <message>
        <source>the width by the heads</source>
        <translation>die Breite geteilt durch die Heads</translation>
    </message>
    <message>
        <source>GPT-2 with cross-attention is not supported</source>
        <translation>GPT-2 mit Cross-Attention wird nicht unterstützt</translation>
    </message>
    <message>
        <source>the heads of queries by those of keys</source>
        <translation>die Heads der Queries geteilt durch die der Keys</translation>
    </message>
</context>
<context>
    <name>DecoderModel</name>
    <message>
        <source>The vocabulary has %1 symbols, but the model only %2</source>
        <translation>Das Vokabular hat %1 Symbole, das Modell aber nur %2</translation>
    </message>
    <message>
        <source>Take vocabulary and weights from the same model.</source>
        <translation>Vokabular und Gewichte vom selben Modell nehmen.</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>%1 of width %2, MLP %3, %4</source>
        <translation>%1 der Breite %2, MLP %3, %4</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>%1 heads of %2, %3 of keys and values</source>
        <translation>%1 Heads zu %2, %3 für Keys und Values</translation>
    </message>
    <message>
        <source>context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>%1 symbols</source>
        <translation>%1 Symbole</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>the token embeddings</source>
        <translation>die Token-Embeddings</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>ein eigener</translation>
    </message>
    <message>
        <source>rotary positions</source>
        <translation>Rotary-Positionen</translation>
    </message>
    <message>
        <source>scaled by %1 (%2)</source>
        <translation>mit Faktor %1 skaliert (%2)</translation>
    </message>
    <message>
        <source>it has %1 columns</source>
        <translation>sie hat %1 Spalten</translation>
    </message>
    <message>
        <source>at most %1 tokens in a row</source>
        <translation>höchstens %1 Tokens je Zeile</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
</context>
<context>
    <name>DecoderNetwork</name>
    <message>
        <source>A text of %1 tokens exceeds the model&apos;s context of %2</source>
        <translation>Ein Text von %1 Tokens übersteigt den Kontext des Modells von %2</translation>
    </message>
    <message>
        <source>the text to continue</source>
        <translation>der fortzusetzende Text</translation>
    </message>
    <message>
        <source>Give a shorter text, or ask for fewer new tokens.</source>
        <translation>Einen kürzeren Text angeben oder weniger neue Tokens verlangen.</translation>
    </message>
</context>
<context>
    <name>DescribeDataSet</name>
    <message>
        <source>… %1 in all</source>
        <translation>… insgesamt %1</translation>
    </message>
    <message>
        <source>unlabelled %1</source>
        <translation>ohne Label %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>  … and %1 more</source>
        <translation>  … und %1 weitere</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>Options, joined by commas as NAME=VALUE</source>
        <translation>Optionen als NAME=WERT, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1; default %2</source>
        <translation>%1; Standard %2</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>Wie er entstand</translation>
    </message>
    <message>
        <source>%1, rows: %2</source>
        <translation>%1, Zeilen: %2</translation>
    </message>
</context>
<context>
    <name>DescribeMethod</name>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 bis %2 %3</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
    <message>
        <source>numbers separated by commas, each %1</source>
        <translation>Zahlen, durch Kommas getrennt, je %1</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>Standard %1</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>, optional</source>
        <translation>, optional</translation>
    </message>
    <message>
        <source>example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
</context>
<context>
    <name>DescribeModel</name>
    <message>
        <source>Tensors: %1</source>
        <translation>Tensoren: %1</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>%1, %2 layout</source>
        <translation>%1, Anordnung %2</translation>
    </message>
    <message>
        <source>capabilities</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation>Fehlt:</translation>
    </message>
    <message>
        <source>Not used:</source>
        <translation>Nicht benutzt:</translation>
    </message>
    <message>
        <source>Notes:</source>
        <translation>Hinweise:</translation>
    </message>
</context>
<context>
    <name>DetectItem</name>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Negatives as high</source>
        <translation>Ebenso hohe Negative</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>generiert</translation>
    </message>
    <message>
        <source>not flagged</source>
        <translation>nicht markiert</translation>
    </message>
    <message>
        <source>Log-probability</source>
        <translation>Log-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>Nats</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>Token by token</source>
        <translation>Token für Token</translation>
    </message>
    <message>
        <source>How likely the scoring model held each token after those before it, its rank, and how open the choice was.</source>
        <translation>Für wie wahrscheinlich das Bewertungsmodell jedes Token nach den vorigen hielt, welchen Rang es hatte und wie offen die Wahl war.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Where the noise moves the feature</source>
        <translation>Wo das Rauschen das Merkmal bewegt</translation>
    </message>
    <message>
        <source>1 − s when the noise falls into one cell of the picture alone.</source>
        <translation>1 − s, wenn das Rauschen nur in eine Zelle des Bildes fällt.</translation>
    </message>
    <message>
        <source>The data set has no pictures</source>
        <translation>Der Datensatz hat keine Bilder</translation>
    </message>
    <message>
        <source>Name real pictures to compare with.</source>
        <translation>Echte Bilder zum Vergleich nennen.</translation>
    </message>
    <message>
        <source>How far the feature moves under a whisper of noise.</source>
        <translation>Wie weit sich das Merkmal unter einem Hauch von Rauschen bewegt.</translation>
    </message>
    <message>
        <source>How far it moves under a little blur.</source>
        <translation>Wie weit es sich unter ein wenig Unschärfe bewegt.</translation>
    </message>
    <message>
        <source>The larger of both.</source>
        <translation>Das größere von beiden.</translation>
    </message>
    <message>
        <source>Distance to the nearest real picture, a control.</source>
        <translation>Abstand zum nächsten echten Bild, eine Kontrolle.</translation>
    </message>
    <message>
        <source>Energy of fine detail, a control.</source>
        <translation>Energie der feinen Details, eine Kontrolle.</translation>
    </message>
    <message>
        <source>The model cannot encode pictures</source>
        <translation>Das Modell kann keine Bilder encodieren</translation>
    </message>
    <message>
        <source>Choose a model with an image encoder, such as CLIP.</source>
        <translation>Ein Modell mit Bild-Encoder wählen, etwa CLIP.</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Echt</translation>
    </message>
    <message>
        <source>Looking at the picture</source>
        <translation>Das Bild wird betrachtet</translation>
    </message>
    <message>
        <source>The picture as the encoder sees it, and under it how far the feature moves when the noise falls into one cell alone: bright cells move it most.</source>
        <translation>Das Bild, wie der Encoder es sieht, und darunter, wie weit sich das Merkmal bewegt, wenn das Rauschen nur in eine Zelle fällt: Helle Zellen bewegen es am meisten.</translation>
    </message>
    <message>
        <source>as the encoder sees it</source>
        <translation>wie der Encoder es sieht</translation>
    </message>
    <message>
        <source>cells that move the feature</source>
        <translation>Zellen, die das Merkmal bewegen</translation>
    </message>
    <message>
        <source>Not generated</source>
        <translation>Nicht generiert</translation>
    </message>
    <message>
        <source>This item</source>
        <translation>Dieser Inhalt</translation>
    </message>
    <message>
        <source>Scores of items that are not generated, the score of this one as a dashed line, and the threshold that %1 % of them exceed.</source>
        <translation>Scores von Inhalten, die nicht generiert sind, der Score von diesem hier als gestrichelte Linie, und die Schwelle, die %1 % von ihnen überschreiten.</translation>
    </message>
</context>
<context>
    <name>DetectionFigures</name>
    <message>
        <source>False positives</source>
        <translation>Falsch-Positive</translation>
    </message>
    <message>
        <source>True positives</source>
        <translation>Richtig-Positive</translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation>ROC-Kurven</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>At a chosen false-positive rate</source>
        <translation>Bei gewählter Falsch-Positiv-Rate</translation>
    </message>
    <message>
        <source>Every other real item sets the threshold so that %1 % of them are flagged; the false positives stand for the real items that had no part in it, the true positives for all generated ones. Where the false positives stray far from %1 %, there are too few real items to trust a threshold.</source>
        <translation>Jeder zweite echte Inhalt setzt die Schwelle so, dass %1 % von ihnen markiert werden; die Falsch-Positiven stehen für die echten Inhalte, die daran keinen Anteil hatten, die Richtig-Positiven für alle generierten. Wo die Falsch-Positiven weit von %1 % abweichen, gibt es zu wenige echte Inhalte, um einer Schwelle zu trauen.</translation>
    </message>
</context>
<context>
    <name>DetectorConfig</name>
    <message>
        <source>“widths” and “depths” are no lists of 1 to %1 numbers each</source>
        <translation>„widths“ und „depths“ sind keine Listen von je 1 bis %1 Zahlen</translation>
    </message>
    <message>
        <source>it names no categories, or too many</source>
        <translation>sie nennt keine Kategorien oder zu viele</translation>
    </message>
    <message>
        <source>the picture&apos;s side by the coarsest cells</source>
        <translation>die Seite des Bildes geteilt durch die der gröbsten Zellen</translation>
    </message>
</context>
<context>
    <name>DetectorModel</name>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>long side to %1 px</source>
        <translation>lange Seite auf %1 px</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>widths %1; blocks %2</source>
        <translation>Breiten %1; Blöcke %2</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>%1 levels, from %2 to %3 px</source>
        <translation>%1 Ebenen, von %2 bis %3 px</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Gleaner detector</source>
        <translation>Gleaner-Detektor</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>a side is %1</source>
        <translation>eine Seite ist %1</translation>
    </message>
    <message>
        <source>sides that are multiples of %1, up to %2</source>
        <translation>Seiten, die Vielfache von %1 sind, bis %2</translation>
    </message>
    <message>
        <source>There is no picture to look at</source>
        <translation>Es gibt kein Bild zum Ansehen</translation>
    </message>
    <message>
        <source>Give an 8-bit RGB picture.</source>
        <translation>Ein 8-Bit-RGB-Bild angeben.</translation>
    </message>
</context>
<context>
    <name>DiffusersConfig</name>
    <message>
        <source>“%1” asks for a part of the network that Gleaner does not know</source>
        <translation>„%1“ verlangt einen Teil des Netzes, den Gleaner nicht kennt</translation>
    </message>
    <message>
        <source>“%1” is “%2”; Gleaner knows only “%3”</source>
        <translation>„%1“ ist „%2“; Gleaner kennt nur „%3“</translation>
    </message>
    <message>
        <source>“%1” has %2 entries, the network has %3 blocks</source>
        <translation>„%1“ hat %2 Einträge, das Netz hat %3 Blöcke</translation>
    </message>
</context>
<context>
    <name>DiffusionModel</name>
    <message>
        <source>The weights cannot be exchanged: %1</source>
        <translation>Die Gewichte können nicht ausgetauscht werden: %1</translation>
    </message>
    <message>
        <source>Take names and shapes from the model&apos;s own weights.</source>
        <translation>Namen und Formen von den eigenen Gewichten des Modells nehmen.</translation>
    </message>
    <message>
        <source>This diffusion model has no text encoder, so it understands no prompts</source>
        <translation>Dieses Diffusionsmodell hat keinen Text-Encoder, es versteht also keine Prompts</translation>
    </message>
    <message>
        <source>Choose a model whose folder holds text_encoder and tokenizer.</source>
        <translation>Ein Modell wählen, dessen Ordner text_encoder und tokenizer enthält.</translation>
    </message>
    <message>
        <source>the denoiser has no such weight</source>
        <translation>der Denoiser hat kein solches Gewicht</translation>
    </message>
    <message>
        <source>its shape is %1, not %2</source>
        <translation>seine Form ist %1, nicht %2</translation>
    </message>
    <message>
        <source>The picture cannot be made: %1</source>
        <translation>Das Bild kann nicht erzeugt werden: %1</translation>
    </message>
    <message>
        <source>%1 pixels are no side this model can make</source>
        <translation>%1 Pixel sind keine Seite, die dieses Modell erzeugen kann</translation>
    </message>
    <message>
        <source>Choose a multiple of %1 up to %2.</source>
        <translation>Ein Vielfaches von %1 bis höchstens %2 wählen.</translation>
    </message>
    <message>
        <source>the guidance is %1</source>
        <translation>die Guidance ist %1</translation>
    </message>
    <message>
        <source>Choose a number from 0 to 1000.</source>
        <translation>Eine Zahl von 0 bis 1000 wählen.</translation>
    </message>
    <message>
        <source>eta is %1</source>
        <translation>eta ist %1</translation>
    </message>
    <message>
        <source>Choose a number from 0 to 1.</source>
        <translation>Eine Zahl von 0 bis 1 wählen.</translation>
    </message>
    <message>
        <source>it has a side of %1 pixels</source>
        <translation>sie hat eine Seite von %1 Pixeln</translation>
    </message>
    <message>
        <source>sides that are multiples of %1</source>
        <translation>Seiten, die Vielfache von %1 sind</translation>
    </message>
    <message>
        <source>it has %1 columns</source>
        <translation>sie hat %1 Spalten</translation>
    </message>
    <message>
        <source>at most %1 tokens in a row</source>
        <translation>höchstens %1 Tokens je Zeile</translation>
    </message>
</context>
<context>
    <name>Encode</name>
    <message>
        <source>This model is no %1</source>
        <translation>Dieses Modell ist kein %1</translation>
    </message>
    <message>
        <source>Choose a model that offers it, such as zoo:scenes-clip.</source>
        <translation>Ein passendes Modell wählen, etwa zoo:scenes-clip.</translation>
    </message>
    <message>
        <source>Encoding pictures</source>
        <translation>Bilder werden encodiert</translation>
    </message>
    <message>
        <source>This data set has no pictures</source>
        <translation>Dieser Datensatz hat keine Bilder</translation>
    </message>
    <message>
        <source>Choose a data set with an image column.</source>
        <translation>Einen Datensatz mit einer Bildspalte wählen.</translation>
    </message>
    <message>
        <source>Encoding pictures in bfloat16</source>
        <translation>Bilder werden in bfloat16 encodiert</translation>
    </message>
</context>
<context>
    <name>Explore</name>
    <message>
        <source>There are fewer points than clusters</source>
        <translation>Es gibt weniger Punkte als Cluster</translation>
    </message>
    <message>
        <source>Choose between 1 and %1 clusters.</source>
        <translation>Zwischen 1 und %1 Cluster wählen.</translation>
    </message>
    <message>
        <source>There are too few points for so many neighbors</source>
        <translation>Für so viele Nachbarn gibt es zu wenige Punkte</translation>
    </message>
    <message>
        <source>At least two points are needed.</source>
        <translation>Mindestens zwei Punkte sind nötig.</translation>
    </message>
    <message>
        <source>Choose between 1 and %1 neighbors.</source>
        <translation>Zwischen 1 und %1 Nachbarn wählen.</translation>
    </message>
    <message>
        <source>New points and old points have different numbers of columns</source>
        <translation>Neue und alte Punkte haben verschieden viele Spalten</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Encode both with the same model.</source>
        <translation>Beide mit demselben Modell encodieren.</translation>
    </message>
    <message>
        <source>More than %1 pairs lie within the radius</source>
        <translation>Mehr als %1 Paare liegen innerhalb des Radius</translation>
    </message>
    <message>
        <source>radius %1</source>
        <translation>Radius %1</translation>
    </message>
    <message>
        <source>Choose a smaller radius.</source>
        <translation>Einen kleineren Radius wählen.</translation>
    </message>
    <message>
        <source>There are not as many classes as points</source>
        <translation>Es gibt nicht so viele Klassen wie Punkte</translation>
    </message>
    <message>
        <source>Give every point a class, or −1.</source>
        <translation>Jedem Punkt eine Klasse geben, oder −1.</translation>
    </message>
    <message>
        <source>rows %1</source>
        <translation>Zeilen %1</translation>
    </message>
    <message>
        <source>, …</source>
        <translation>, …</translation>
    </message>
    <message>
        <source>There are no vectors to look at</source>
        <translation>Es gibt keine Vektoren zum Ansehen</translation>
    </message>
    <message>
        <source>0 rows or 0 columns</source>
        <translation>0 Zeilen oder 0 Spalten</translation>
    </message>
    <message>
        <source>Choose data with at least one row and one number in each row.</source>
        <translation>Daten mit mindestens einer Zeile und einer Zahl je Zeile wählen.</translation>
    </message>
    <message>
        <source>Vectors hold numbers that are not finite (NaN or infinity)</source>
        <translation>Vektoren enthalten Zahlen, die nicht endlich sind (NaN oder unendlich)</translation>
    </message>
    <message>
        <source>Leave these rows out, or mend them, and run again.</source>
        <translation>Diese Zeilen auslassen oder korrigieren und erneut ausführen.</translation>
    </message>
    <message>
        <source>Vectors hold numbers beyond 10¹⁵, whose squares can&apos;t be told apart in single precision</source>
        <translation>Vektoren enthalten Zahlen jenseits von 10¹⁵, deren Quadrate in einfacher Genauigkeit nicht zu unterscheiden sind</translation>
    </message>
    <message>
        <source>Bring them to a smaller scale.</source>
        <translation>Auf eine kleinere Skala bringen.</translation>
    </message>
    <message>
        <source>Vectors of zeros have no direction, so the cosine is not defined for them</source>
        <translation>Vektoren aus Nullen haben keine Richtung, daher ist der Kosinus für sie nicht definiert</translation>
    </message>
    <message>
        <source>Leave these rows out, or choose the Euclidean distance.</source>
        <translation>Diese Zeilen auslassen oder den euklidischen Abstand wählen.</translation>
    </message>
    <message>
        <source>Reading vectors</source>
        <translation>Vektoren werden gelesen</translation>
    </message>
    <message>
        <source>%1 vectors can&apos;t be used: they hold NaN or infinite numbers, or nothing but zeros</source>
        <translation>%1 Vektoren sind nicht verwendbar: Sie enthalten NaN oder unendliche Zahlen oder nichts als Nullen</translation>
    </message>
    <message>
        <source>Check how these vectors were made.</source>
        <translation>Prüfen, wie diese Vektoren entstanden sind.</translation>
    </message>
    <message>
        <source>They are left out of the result.</source>
        <translation>Im Ergebnis sind sie ausgelassen.</translation>
    </message>
    <message>
        <source>Pictures need a model that turns them into vectors</source>
        <translation>Bilder brauchen ein Modell, das sie in Vektoren umwandelt</translation>
    </message>
    <message>
        <source>Name one, such as --input model=zoo:scenes-clip.</source>
        <translation>Eines nennen, etwa --input model=zoo:scenes-clip.</translation>
    </message>
    <message>
        <source>These data hold neither vectors nor pictures</source>
        <translation>Diese Daten enthalten weder Vektoren noch Bilder</translation>
    </message>
    <message>
        <source>Choose data with a column of vectors, or pictures and a model.</source>
        <translation>Daten mit einer Vektorspalte wählen, oder Bilder und ein Modell.</translation>
    </message>
    <message>
        <source>%1 rows, %2 neighbors</source>
        <translation>%1 Zeilen, %2 Nachbarn</translation>
    </message>
    <message>
        <source>Trustworthiness</source>
        <translation>Trustworthiness</translation>
    </message>
    <message>
        <source>Neighbors preserved</source>
        <translation>Erhaltene Nachbarn</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Moving centers</source>
        <translation>Zentren werden verschoben</translation>
    </message>
    <message>
        <source>Inertia</source>
        <translation>Inertia</translation>
    </message>
    <message>
        <source>%1 clusters</source>
        <translation>%1 Cluster</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>until nothing moved</source>
        <translation>bis sich nichts mehr bewegte</translation>
    </message>
    <message>
        <source>all that were allowed</source>
        <translation>alle erlaubten</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>inertia</source>
        <translation>Inertia</translation>
    </message>
    <message>
        <source>Looking for dense regions</source>
        <translation>Dichte Regionen werden gesucht</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>over all pairs</source>
        <translation>über alle Paare</translation>
    </message>
    <message>
        <source>over nearest neighbors alone</source>
        <translation>nur über nächste Nachbarn</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Largest class</source>
        <translation>Größte Klasse</translation>
    </message>
    <message>
        <source>Its share</source>
        <translation>Ihr Anteil</translation>
    </message>
    <message>
        <source>Adjusted Rand index</source>
        <translation>Adjusted Rand Index</translation>
    </message>
    <message>
        <source>against the classes</source>
        <translation>gegen die Klassen</translation>
    </message>
    <message>
        <source>cluster %1</source>
        <translation>Cluster %1</translation>
    </message>
    <message>
        <source>Clusters along the first components</source>
        <translation>Cluster entlang der ersten Komponenten</translation>
    </message>
    <message>
        <source>Every point is a row, colored by its cluster, along the directions of the largest variance. Clusters that overlap here may lie apart in other directions.</source>
        <translation>Jeder Punkt ist eine Zeile, gefärbt nach ihrem Cluster, entlang der Richtungen der größten Varianz. Cluster, die sich hier überlappen, können in anderen Richtungen getrennt liegen.</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>How good the division is.</source>
        <translation>Wie gut die Aufteilung ist.</translation>
    </message>
    <message>
        <source>Their sizes, and the class that is most frequent in each.</source>
        <translation>Ihre Größen und die jeweils häufigste Klasse.</translation>
    </message>
    <message>
        <source>Stability of the clusters</source>
        <translation>Stabilität der Cluster</translation>
    </message>
    <message>
        <source>Inertia over iterations</source>
        <translation>Inertia über die Iterationen</translation>
    </message>
    <message>
        <source>A cluster that persists over a wide range of densities is a stable one.</source>
        <translation>Ein Cluster, der über einen weiten Bereich von Dichten bestehen bleibt, ist stabil.</translation>
    </message>
    <message>
        <source>Where the line is flat, the centers have settled.</source>
        <translation>Wo die Linie flach ist, sind die Zentren zur Ruhe gekommen.</translation>
    </message>
    <message>
        <source>Agreement of neighbors</source>
        <translation>Übereinstimmung der Nachbarn</translation>
    </message>
    <message>
        <source>Share of the rows</source>
        <translation>Anteil der Zeilen</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>neighbor %1</source>
        <translation>Nachbar %1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Rows that are a neighbor of none</source>
        <translation>Zeilen, die niemandes Nachbar sind</translation>
    </message>
    <message>
        <source>Largest hub</source>
        <translation>Größter Hub</translation>
    </message>
    <message>
        <source>Near-duplicates that could go</source>
        <translation>Entbehrliche Fast-Duplikate</translation>
    </message>
    <message>
        <source>%1 groups</source>
        <translation>%1 Gruppen</translation>
    </message>
    <message>
        <source>Finding neighbors</source>
        <translation>Nachbarn werden gesucht</translation>
    </message>
    <message>
        <source>Finding near-duplicates</source>
        <translation>Fast-Duplikate werden gesucht</translation>
    </message>
    <message>
        <source>How rows lie among one another.</source>
        <translation>Wie die Zeilen zueinander liegen.</translation>
    </message>
    <message>
        <source>Distances of the neighbors</source>
        <translation>Abstände der Nachbarn</translation>
    </message>
    <message>
        <source>Rows by rising distance of their first and last neighbor: a steep end means rows that lie alone, a start at zero means duplicates.</source>
        <translation>Zeilen nach steigendem Abstand ihres ersten und letzten Nachbarn: Ein steiles Ende bedeutet einzeln liegende Zeilen, ein Beginn bei null bedeutet Duplikate.</translation>
    </message>
    <message>
        <source>Neighbors of each row</source>
        <translation>Nachbarn jeder Zeile</translation>
    </message>
    <message>
        <source>Row numbers of the data, the nearest first.</source>
        <translation>Zeilennummern der Daten, die nächsten zuerst.</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>Fast-Duplikate</translation>
    </message>
    <message>
        <source>Groups of rows within the radius of one another, directly or by steps. Of each group one would do.</source>
        <translation>Gruppen von Zeilen, die direkt oder schrittweise innerhalb des Radius voneinander liegen. Von jeder Gruppe würde eine genügen.</translation>
    </message>
    <message>
        <source>Points along the first components</source>
        <translation>Punkte entlang der ersten Komponenten</translation>
    </message>
    <message>
        <source>Every point is a row, along the directions of the largest variance.</source>
        <translation>Jeder Punkt ist eine Zeile, entlang der Richtungen der größten Varianz.</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Share of the variance</source>
        <translation>Anteil an der Varianz</translation>
    </message>
    <message>
        <source>each</source>
        <translation>einzeln</translation>
    </message>
    <message>
        <source>together</source>
        <translation>zusammen</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Computing components</source>
        <translation>Komponenten werden berechnet</translation>
    </message>
    <message>
        <source>Measuring the picture</source>
        <translation>Bild wird vermessen</translation>
    </message>
    <message>
        <source>Variance in the picture</source>
        <translation>Varianz im Bild</translation>
    </message>
    <message>
        <source>Variance in all</source>
        <translation>Varianz insgesamt</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 Spalten</translation>
    </message>
    <message>
        <source>Every point is a row. Directions are those of the largest variance, so distances can be read off; what the picture leaves out is the rest of the variance.</source>
        <translation>Jeder Punkt ist eine Zeile. Die Richtungen sind die der größten Varianz, daher lassen sich Abstände ablesen; was das Bild auslässt, ist der Rest der Varianz.</translation>
    </message>
    <message>
        <source>How much of the data the picture shows.</source>
        <translation>Wie viel von den Daten das Bild zeigt.</translation>
    </message>
    <message>
        <source>Variance of the components</source>
        <translation>Varianz der Komponenten</translation>
    </message>
    <message>
        <source>A steep fall means that few directions hold the data; a flat line means noise in all of them.</source>
        <translation>Ein steiler Abfall bedeutet, dass wenige Richtungen die Daten enthalten; eine flache Linie bedeutet Rauschen in allen.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>The same in numbers.</source>
        <translation>Dasselbe in Zahlen.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Every point is a row; points of one clump are alike. Sizes of clumps and distances between them mean little.</source>
        <translation>Jeder Punkt ist eine Zeile; Punkte eines Klumpens sind einander ähnlich. Größen von Klumpen und Abstände zwischen ihnen bedeuten wenig.</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>Divergenz</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>Nats</translation>
    </message>
    <message>
        <source>divergence</source>
        <translation>Divergenz</translation>
    </message>
    <message>
        <source>Placing the points</source>
        <translation>Punkte werden platziert</translation>
    </message>
    <message>
        <source>divergence %1</source>
        <translation>Divergenz %1</translation>
    </message>
    <message>
        <source>How far the picture can be trusted.</source>
        <translation>Wie weit dem Bild zu trauen ist.</translation>
    </message>
    <message>
        <source>Divergence over iterations</source>
        <translation>Divergenz über die Iterationen</translation>
    </message>
    <message>
        <source>Where the line is flat, further iterations change little.</source>
        <translation>Wo die Linie flach ist, ändern weitere Iterationen wenig.</translation>
    </message>
    <message>
        <source>The least distance is larger than the spread</source>
        <translation>Der Mindestabstand ist größer als die Spreizung</translation>
    </message>
    <message>
        <source>Lower the least distance, or raise the spread.</source>
        <translation>Den Mindestabstand verringern oder die Spreizung erhöhen.</translation>
    </message>
    <message>
        <source>These data have no classes to use</source>
        <translation>Diese Daten haben keine Klassen, die sich nutzen lassen</translation>
    </message>
    <message>
        <source>Run without --supervised, or choose data with classes.</source>
        <translation>Ohne --supervised ausführen oder Daten mit Klassen wählen.</translation>
    </message>
    <message>
        <source>Distance in the picture</source>
        <translation>Abstand im Bild</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Cross-entropy per point</source>
        <translation>Kreuzentropie je Punkt</translation>
    </message>
    <message>
        <source>cross-entropy %1</source>
        <translation>Kreuzentropie %1</translation>
    </message>
    <message>
        <source>Similarity over distance</source>
        <translation>Ähnlichkeit über den Abstand</translation>
    </message>
    <message>
        <source>How alike two points count at a distance in the picture: 1/(1 + %1 d^%2), fitted to the least distance and the spread.</source>
        <translation>Als wie ähnlich zwei Punkte bei einem Abstand im Bild gelten: 1/(1 + %1 d^%2), angepasst an Mindestabstand und Spreizung.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Neighbor</source>
        <translation>Nachbar</translation>
    </message>
    <message>
        <source>%1 features of %2</source>
        <translation>%1 Merkmale von %2</translation>
    </message>
    <message>
        <source>%1 numbers of “%2”</source>
        <translation>%1 Zahlen aus „%2“</translation>
    </message>
    <message>
        <source>The method “%1” makes no layout</source>
        <translation>Die Methode „%1“ erzeugt kein Layout</translation>
    </message>
    <message>
        <source>Choose principal components, t-SNE or UMAP.</source>
        <translation>Hauptkomponenten, t-SNE oder UMAP wählen.</translation>
    </message>
    <message>
        <source>A picture has another size than the first one</source>
        <translation>Ein Bild hat eine andere Größe als das erste</translation>
    </message>
    <message>
        <source>Name a model that turns pictures into vectors, whatever their size.</source>
        <translation>Ein Modell nennen, das Bilder jeder Größe in Vektoren umrechnet.</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>points: %1, clusters: %2</source>
        <translation>Punkte: %1, Cluster: %2</translation>
    </message>
    <message>
        <source>points: %1, neighbors of each: %2</source>
        <translation>Punkte: %1, Nachbarn je Punkt: %2</translation>
    </message>
    <message>
        <source>classes: %1, points: %2</source>
        <translation>Klassen: %1, Punkte: %2</translation>
    </message>
</context>
<context>
    <name>ExponentialMean</name>
    <message>
        <source>The saved training lacks the mean of “%1”</source>
        <translation>Im gespeicherten Training fehlt das Mittel von „%1“</translation>
    </message>
    <message>
        <source>the saved training</source>
        <translation>das gespeicherte Training</translation>
    </message>
    <message>
        <source>Go on with the network and options it was begun with.</source>
        <translation>Mit dem Netz und den Optionen fortsetzen, mit denen es begonnen wurde.</translation>
    </message>
</context>
<context>
    <name>FewShotSplit</name>
    <message>
        <source>The class “%1” has too few pictures: %2, where %3 are needed</source>
        <translation>Die Klasse „%1“ hat zu wenige Bilder: %2, nötig sind %3</translation>
    </message>
    <message>
        <source>column of labels</source>
        <translation>Label-Spalte</translation>
    </message>
    <message>
        <source>Choose fewer shots or fewer validation pictures per class, or add pictures to the class.</source>
        <translation>Weniger Shots oder weniger Validierungsbilder je Klasse wählen oder der Klasse Bilder hinzufügen.</translation>
    </message>
</context>
<context>
    <name>FewShotTask</name>
    <message>
        <source>There is no prompt template</source>
        <translation>Es gibt keine Prompt-Vorlage</translation>
    </message>
    <message>
        <source>Write a sentence with {} where the class name goes.</source>
        <translation>Einen Satz schreiben, mit {} an der Stelle des Klassennamens.</translation>
    </message>
    <message>
        <source>The template “%1” has no place for the class name</source>
        <translation>In der Vorlage „%1“ fehlt die Stelle für den Klassennamen</translation>
    </message>
    <message>
        <source>Put {} where the class name goes.</source>
        <translation>{} an die Stelle des Klassennamens setzen.</translation>
    </message>
    <message>
        <source>The pictures have no classes</source>
        <translation>Die Bilder haben keine Klassen</translation>
    </message>
    <message>
        <source>Add a column of labels.</source>
        <translation>Eine Spalte mit Labels hinzufügen.</translation>
    </message>
    <message>
        <source>There are too few classes: %1, where %2 are needed</source>
        <translation>Zu wenige Klassen: %1, nötig sind %2</translation>
    </message>
    <message>
        <source>Choose data with more classes.</source>
        <translation>Daten mit mehr Klassen wählen.</translation>
    </message>
    <message>
        <source>The model gives %1 that are not finite numbers</source>
        <translation>Das Modell liefert %1, die keine endlichen Zahlen sind</translation>
    </message>
    <message>
        <source>Check the checkpoint: its weights may be damaged.</source>
        <translation>Den Checkpoint prüfen: Seine Gewichte sind vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>text features</source>
        <translation>Textmerkmale</translation>
    </message>
    <message>
        <source>picture features</source>
        <translation>Bildmerkmale</translation>
    </message>
    <message>
        <source>Not one of the %1 chosen pictures could be read</source>
        <translation>Keines der %1 gewählten Bilder war lesbar</translation>
    </message>
    <message>
        <source>Check that the files are there and are pictures.</source>
        <translation>Prüfen, ob die Dateien vorhanden und Bilder sind.</translation>
    </message>
    <message>
        <source>The features of pictures and texts have different lengths</source>
        <translation>Die Merkmale von Bildern und Texten sind verschieden lang</translation>
    </message>
    <message>
        <source>Choose a model whose two towers share one space.</source>
        <translation>Ein Modell wählen, dessen beide Zweige einen gemeinsamen Raum haben.</translation>
    </message>
    <message>
        <source>Not one of the %1 test pictures could be read</source>
        <translation>Keines der %1 Testbilder war lesbar</translation>
    </message>
</context>
<context>
    <name>FileKind</name>
    <message>
        <source>This file is a Python pickle, which is a program; it was not run</source>
        <translation>Diese Datei ist ein Python-Pickle, also ein Programm; sie wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>Load it where you trust it, and save its tensors as safetensors or with torch.save.</source>
        <translation>Dort laden, wo man ihr vertraut, und ihre Tensoren als Safetensors oder mit torch.save speichern.</translation>
    </message>
    <message>
        <source>This file is in the format of PyTorch before 1.6, which is not read</source>
        <translation>Diese Datei hat das Format von PyTorch vor 1.6, das nicht gelesen wird</translation>
    </message>
    <message>
        <source>Load it in PyTorch and save it again with torch.save, or as safetensors.</source>
        <translation>In PyTorch laden und mit torch.save oder als Safetensors neu speichern.</translation>
    </message>
    <message>
        <source>This file is HDF5, which is not read</source>
        <translation>Diese Datei ist HDF5, das nicht gelesen wird</translation>
    </message>
    <message>
        <source>Save the weights as safetensors.</source>
        <translation>Die Gewichte als Safetensors speichern.</translation>
    </message>
    <message>
        <source>This file is an ONNX network, not a list of tensors</source>
        <translation>Diese Datei ist ein ONNX-Netz, keine Liste von Tensoren</translation>
    </message>
    <message>
        <source>Open the file itself as a model.</source>
        <translation>Die Datei selbst als Modell öffnen.</translation>
    </message>
</context>
<context>
    <name>FindWeights</name>
    <message>
        <source>There are %1 files of weights in this folder</source>
        <translation>In diesem Ordner sind %1 Gewichtsdateien</translation>
    </message>
    <message>
        <source>Name the file itself, for example “%1”.</source>
        <translation>Die Datei selbst nennen, zum Beispiel „%1“.</translation>
    </message>
    <message>
        <source>There is no file of weights in this folder</source>
        <translation>In diesem Ordner ist keine Gewichtsdatei</translation>
    </message>
    <message>
        <source>Choose a checkpoint folder with config.json and model.safetensors, its index, or pytorch_model.bin.</source>
        <translation>Einen Checkpoint-Ordner mit config.json und model.safetensors, dessen Index oder pytorch_model.bin wählen.</translation>
    </message>
    <message>
        <source>There is no such model</source>
        <translation>Dieses Modell gibt es nicht</translation>
    </message>
    <message>
        <source>Name a checkpoint folder, a file of weights, or zoo:NAME (“gleaner zoo list” tells the names).</source>
        <translation>Einen Checkpoint-Ordner, eine Gewichtsdatei oder zoo:NAME nennen („gleaner zoo list“ zeigt die Namen).</translation>
    </message>
</context>
<context>
    <name>FolderTree</name>
    <message>
        <source>This folder cannot be read: %1</source>
        <translation>Der Ordner kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Seine Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>This folder lies too deep</source>
        <translation>Dieser Ordner liegt zu tief</translation>
    </message>
    <message>
        <source>Move it up; eight levels are read.</source>
        <translation>Ihn weiter nach oben legen; gelesen werden acht Ebenen.</translation>
    </message>
    <message>
        <source>This is no regular file</source>
        <translation>Dies ist keine reguläre Datei</translation>
    </message>
    <message>
        <source>Take it out, or replace it with a picture.</source>
        <translation>Entfernen oder durch ein Bild ersetzen.</translation>
    </message>
    <message>
        <source>This link leads nowhere</source>
        <translation>Dieser Link führt ins Leere</translation>
    </message>
    <message>
        <source>This link leaves the folder and was not followed</source>
        <translation>Dieser Link führt aus dem Ordner hinaus und wurde nicht verfolgt</translation>
    </message>
    <message>
        <source>Copy what it points to into the folder.</source>
        <translation>Sein Ziel in den Ordner kopieren.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>The size of this picture is not known</source>
        <translation>Die Größe dieses Bildes ist nicht bekannt</translation>
    </message>
    <message>
        <source>Give its width and height in the file.</source>
        <translation>Seine Breite und Höhe in der Datei angeben.</translation>
    </message>
    <message>
        <source>it has no turns</source>
        <translation>es hat keine Beiträge</translation>
    </message>
    <message>
        <source>a turn is by “%1”</source>
        <translation>ein Beitrag stammt von „%1“</translation>
    </message>
    <message>
        <source>its picture “%1” is missing or lies outside the folder</source>
        <translation>sein Bild „%1“ fehlt oder liegt außerhalb des Ordners</translation>
    </message>
    <message>
        <source>This conversation cannot be used: %1</source>
        <translation>Dieses Gespräch ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Repair the entry; it was left out.</source>
        <translation>Den Eintrag korrigieren; er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>There is no usable conversation in this file</source>
        <translation>In dieser Datei ist kein brauchbares Gespräch</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Prüfen, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1, line 1</source>
        <translation>%1, Zeile 1</translation>
    </message>
    <message>
        <source>This table has %1 columns</source>
        <translation>Diese Tabelle hat %1 Spalten</translation>
    </message>
    <message>
        <source>At most 20 000 are read; keep wide tables of numbers as NPY.</source>
        <translation>Gelesen werden höchstens 20 000; breite Zahlentabellen besser als NPY speichern.</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>The header has “%1” twice; one is called “%2”</source>
        <translation>Die Kopfzeile enthält „%1“ zweimal; eine Spalte heißt nun „%2“</translation>
    </message>
    <message>
        <source>Repair the record; it was left out.</source>
        <translation>Den Eintrag korrigieren; er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>This record holds bytes that are not UTF-8</source>
        <translation>Dieser Eintrag enthält Bytes, die kein UTF-8 sind</translation>
    </message>
    <message>
        <source>Save the table as UTF-8; these bytes show as �.</source>
        <translation>Die Tabelle als UTF-8 speichern; diese Bytes erscheinen als �.</translation>
    </message>
    <message>
        <source>A quotation mark in this record is never closed</source>
        <translation>Ein Anführungszeichen in diesem Eintrag wird nie geschlossen</translation>
    </message>
    <message>
        <source>Close it; the line was left out.</source>
        <translation>Es schließen; die Zeile wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Too many quotation marks are never closed</source>
        <translation>Zu viele Anführungszeichen werden nie geschlossen</translation>
    </message>
    <message>
        <source>Export the table again with RFC 4180 quoting.</source>
        <translation>Die Tabelle neu exportieren, mit Anführungszeichen nach RFC 4180.</translation>
    </message>
    <message>
        <source>This record is longer than 64 MiB</source>
        <translation>Dieser Eintrag ist länger als 64 MiB</translation>
    </message>
    <message>
        <source>“label” tells human from machine by the column “model”</source>
        <translation>„label“ unterscheidet Mensch und Maschine nach der Spalte „model“</translation>
    </message>
    <message>
        <source>Delimiter as guessed: %1; the first line is the header</source>
        <translation>Vermutetes Trennzeichen: %1; die erste Zeile ist die Kopfzeile</translation>
    </message>
    <message>
        <source>Delimiter as guessed: %1; there is no header</source>
        <translation>Vermutetes Trennzeichen: %1; es gibt keine Kopfzeile</translation>
    </message>
    <message>
        <source>There is no record in this table</source>
        <translation>In dieser Tabelle ist kein Eintrag</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>This is no JSON file</source>
        <translation>Dies ist keine JSON-Datei</translation>
    </message>
    <message>
        <source>This JSON file ends in the middle (at byte %1)</source>
        <translation>Diese JSON-Datei endet mittendrin (bei Byte %1)</translation>
    </message>
    <message>
        <source>Fetch or export the file again.</source>
        <translation>Die Datei neu herunterladen oder exportieren.</translation>
    </message>
    <message>
        <source>This is no valid JSON at byte %1</source>
        <translation>Dies ist bei Byte %1 kein gültiges JSON</translation>
    </message>
    <message>
        <source>Repair the file with a JSON checker, or export it again.</source>
        <translation>Die Datei mit einem JSON-Prüfer korrigieren oder neu exportieren.</translation>
    </message>
    <message>
        <source>This is neither a JSON list nor a JSON object</source>
        <translation>Dies ist weder eine JSON-Liste noch ein JSON-Objekt</translation>
    </message>
    <message>
        <source>Something follows the end of the JSON value at byte %1</source>
        <translation>Nach dem Ende des JSON-Werts folgt noch etwas, bei Byte %1</translation>
    </message>
    <message>
        <source>Give one value a file, or one object a line with the ending .jsonl.</source>
        <translation>Je Datei einen Wert angeben, oder je Zeile ein Objekt mit der Endung .jsonl.</translation>
    </message>
    <message>
        <source>it is longer than 64 MiB</source>
        <translation>er ist länger als 64 MiB</translation>
    </message>
    <message>
        <source>there is not one value</source>
        <translation>es ist nicht genau ein Wert</translation>
    </message>
    <message>
        <source>There are more than 20 000 different keys</source>
        <translation>Es gibt mehr als 20 000 verschiedene Schlüssel</translation>
    </message>
    <message>
        <source>The values of further keys were left out.</source>
        <translation>Die Werte weiterer Schlüssel wurden ausgelassen.</translation>
    </message>
    <message>
        <source>This record is broken: %1</source>
        <translation>Dieser Eintrag ist fehlerhaft: %1</translation>
    </message>
    <message>
        <source>There is no record in this file</source>
        <translation>In dieser Datei ist kein Eintrag</translation>
    </message>
    <message>
        <source>This row has no picture</source>
        <translation>Diese Zeile hat kein Bild</translation>
    </message>
    <message>
        <source>Choose the rows that have one.</source>
        <translation>Zeilen wählen, die eines haben.</translation>
    </message>
    <message>
        <source>“%1” was left out: it is not text in every file</source>
        <translation>„%1“ wurde ausgelassen: Es ist nicht in jeder Datei Text</translation>
    </message>
    <message>
        <source>Repair those that are listed and open the data again.</source>
        <translation>Die aufgeführten korrigieren und die Daten neu öffnen.</translation>
    </message>
    <message>
        <source>This file is larger than %1 MiB</source>
        <translation>Diese Datei ist größer als %1 MiB</translation>
    </message>
    <message>
        <source>Split it, or remove what is not needed.</source>
        <translation>Die Datei aufteilen oder Unnötiges entfernen.</translation>
    </message>
    <message>
        <source>This text is in UTF-16 or UTF-32</source>
        <translation>Dieser Text ist in UTF-16 oder UTF-32</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and open it again.</source>
        <translation>Als UTF-8 speichern und neu öffnen.</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>There are more than 2 147 483 646 rows</source>
        <translation>Es gibt mehr als 2 147 483 646 Zeilen</translation>
    </message>
    <message>
        <source>Split the file.</source>
        <translation>Die Datei aufteilen.</translation>
    </message>
    <message>
        <source>None of the pictures that “%1” names lies where it says</source>
        <translation>Keines der Bilder, die „%1“ nennt, liegt am angegebenen Ort</translation>
    </message>
    <message>
        <source>Put the pictures where their paths lead from the folder of this file.</source>
        <translation>Die Bilder dorthin legen, wohin ihre Pfade vom Ordner dieser Datei aus führen.</translation>
    </message>
    <message>
        <source>%1 columns of numbers became the vector “features”</source>
        <translation>%1 Zahlenspalten wurden zum Vektor „features“</translation>
    </message>
    <message>
        <source>The picture “%1” is missing or lies outside the folder of the file</source>
        <translation>Das Bild „%1“ fehlt oder liegt außerhalb des Ordners der Datei</translation>
    </message>
    <message>
        <source>Restore the picture, or remove the record. The record was left out.</source>
        <translation>Das Bild wiederherstellen oder den Eintrag entfernen. Der Eintrag wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Types as guessed: %1</source>
        <translation>Vermutete Typen: %1</translation>
    </message>
    <message>
        <source>Types by the schema beside the file: %1</source>
        <translation>Typen nach dem Schema neben der Datei: %1</translation>
    </message>
    <message>
        <source>This file holds the weights of a model, not data</source>
        <translation>Diese Datei enthält die Gewichte eines Modells, keine Daten</translation>
    </message>
    <message>
        <source>Open it as a model.</source>
        <translation>Als Modell öffnen.</translation>
    </message>
    <message>
        <source>No tensor in this file has rows</source>
        <translation>Kein Tensor in dieser Datei hat Zeilen</translation>
    </message>
    <message>
        <source>Give each sample one row.</source>
        <translation>Jedem Beispiel eine Zeile geben.</translation>
    </message>
    <message>
        <source>The size of this mask is out of range</source>
        <translation>Die Größe dieser Maske liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>The runs of object %1 do not fit the size of the mask</source>
        <translation>Die Läufe (RLE) von Objekt %1 passen nicht zur Größe der Maske</translation>
    </message>
    <message>
        <source>Repair this record.</source>
        <translation>Diesen Eintrag korrigieren.</translation>
    </message>
    <message>
        <source>This is no text</source>
        <translation>Dies ist kein Text</translation>
    </message>
    <message>
        <source>This text is broken: %1</source>
        <translation>Dieser Text ist fehlerhaft: %1</translation>
    </message>
    <message>
        <source>Repair it; it was left out.</source>
        <translation>Korrigieren; er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>There is no text in this file</source>
        <translation>In dieser Datei ist kein Text</translation>
    </message>
    <message>
        <source>It needs the lists “original” and “sampled”.</source>
        <translation>Nötig sind die Listen „original“ und „sampled“.</translation>
    </message>
    <message>
        <source>There are %1 original but %2 sampled texts</source>
        <translation>Es gibt %1 Texte in „original“, aber %2 in „sampled“</translation>
    </message>
    <message>
        <source>Texts without a partner were kept.</source>
        <translation>Texte ohne Gegenstück wurden behalten.</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>Er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Delimiter by the schema beside the file: %1</source>
        <translation>Trennzeichen laut Schema neben der Datei: %1</translation>
    </message>
    <message>
        <source>its number of &lt;image&gt; marks is %1, that of its pictures %2</source>
        <translation>die Zahl seiner &lt;image&gt;-Marken ist %1, die seiner Bilder %2</translation>
    </message>
    <message>
        <source>The number of fields is %1 instead of %2</source>
        <translation>Die Zahl der Felder ist %1 statt %2</translation>
    </message>
    <message>
        <source>Stepped over likewise: %1 more</source>
        <translation>Ebenso übergangen: %1 weitere</translation>
    </message>
    <message>
        <source>Left out, since their number of rows is not %1: %2</source>
        <translation>Ausgelassen, da ihre Zeilenzahl nicht %1 ist: %2</translation>
    </message>
    <message>
        <source>This picture has no matte</source>
        <translation>Dieses Bild hat keine Matte</translation>
    </message>
    <message>
        <source>This picture has no mask</source>
        <translation>Dieses Bild hat keine Maske</translation>
    </message>
    <message>
        <source>Add a file of the same name, or remove the picture.</source>
        <translation>Eine Datei gleichen Namens hinzufügen oder das Bild entfernen.</translation>
    </message>
    <message>
        <source>No picture has a matte or mask of its name</source>
        <translation>Kein Bild hat eine Matte oder Maske seines Namens</translation>
    </message>
    <message>
        <source>Give the files that belong together the same name, such as images/7.jpg and masks/7.png.</source>
        <translation>Zusammengehörigen Dateien denselben Namen geben, etwa images/7.jpg und masks/7.png.</translation>
    </message>
</context>
<context>
    <name>ForwardInputs</name>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>The inputs hold none of these: %1</source>
        <translation>Die Eingaben enthalten keines von diesen: %1</translation>
    </message>
    <message>
        <source>Name the input tensors as this architecture does.</source>
        <translation>Die Eingabetensoren so benennen, wie es diese Architektur tut.</translation>
    </message>
    <message>
        <source>The input “%1” does not fit this model: %2</source>
        <translation>Die Eingabe „%1“ passt nicht zu diesem Modell: %2</translation>
    </message>
    <message>
        <source>Give %1.</source>
        <translation>Erwartet werden %1.</translation>
    </message>
    <message>
        <source>The input “%1” is missing</source>
        <translation>Die Eingabe „%1“ fehlt</translation>
    </message>
    <message>
        <source>its shape is %1</source>
        <translation>ihre Form ist %1</translation>
    </message>
    <message>
        <source>floating-point numbers of the shape %1</source>
        <translation>Gleitkommazahlen der Form %1</translation>
    </message>
    <message>
        <source>it holds no floating-point numbers</source>
        <translation>sie enthält keine Gleitkommazahlen</translation>
    </message>
    <message>
        <source>whole numbers from %1 to %2 of the shape %3</source>
        <translation>ganze Zahlen von %1 bis %2 der Form %3</translation>
    </message>
    <message>
        <source>it holds no whole numbers</source>
        <translation>sie enthält keine ganzen Zahlen</translation>
    </message>
    <message>
        <source>an id is out of range</source>
        <translation>eine Id liegt außerhalb des Bereichs</translation>
    </message>
</context>
<context>
    <name>GdaClip</name>
    <message>
        <source>The shifted pictures share no class with the others</source>
        <translation>Die verschobenen Bilder haben keine Klasse mit den anderen gemeinsam</translation>
    </message>
    <message>
        <source>Name the classes alike in both data sets.</source>
        <translation>Die Klassen in beiden Datensätzen gleich benennen.</translation>
    </message>
    <message>
        <source>test, %1, %2</source>
        <translation>Test, %1, %2</translation>
    </message>
    <message>
        <source>%1 classes, %2 test pictures, %3.</source>
        <translation>%1 Klassen, %2 Testbilder, %3.</translation>
    </message>
    <message>
        <source>Shots come from the training split of the data, test pictures from its test split.</source>
        <translation>Die Shots stammen aus dem Trainings-Split der Daten, die Testbilder aus ihrem Test-Split.</translation>
    </message>
    <message>
        <source>The data has no split into training and test: each class was divided at random, by the seed.</source>
        <translation>Die Daten sind nicht in Training und Test aufgeteilt: Jede Klasse wurde zufällig nach dem Seed geteilt.</translation>
    </message>
    <message>
        <source>%1 classes have no picture and were left out.</source>
        <translation>%1 Klassen haben kein Bild und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Wie gemessen wurde</translation>
    </message>
    <message>
        <source>Shots, validation and test pictures never overlap; the test pictures are the same for every seed.</source>
        <translation>Shots, Validierungs- und Testbilder überschneiden sich nie; die Testbilder sind für alle Seeds gleich.</translation>
    </message>
    <message>
        <source>Accuracy, %1</source>
        <translation>Genauigkeit, %1</translation>
    </message>
    <message>
        <source>Gain over zero-shot</source>
        <translation>Gewinn gegenüber Zero-Shot</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Mixing weight α</source>
        <translation>Mischgewicht α</translation>
    </message>
    <message>
        <source>validation, median over seeds</source>
        <translation>Validierung, Median über die Seeds</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Share of test pictures whose class is named correctly. All approaches see the same shots; the constants of each are chosen on validation pictures that are neither shots nor test.</source>
        <translation>Anteil der Testbilder, deren Klasse richtig benannt wird. Alle Ansätze sehen dieselben Shots; die Konstanten werden jeweils auf Validierungsbildern gewählt, die weder Shots noch Testbilder sind.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Accuracy by method and shots</source>
        <translation>Genauigkeit nach Methode und Shots</translation>
    </message>
    <message>
        <source>Mean test accuracy over %1, with the standard deviation over seeds beside it. Read along a row to see what more labeled pictures bring, down a column to see which method uses them best.</source>
        <translation>Mittlere Testgenauigkeit über %1, daneben die Standardabweichung über die Seeds. Eine Zeile entlang zeigt sich, was mehr gelabelte Bilder bringen; eine Spalte hinunter, welche Methode sie am besten nutzt.</translation>
    </message>
    <message>
        <source>Shots per class</source>
        <translation>Shots je Klasse</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>Accuracy over shots</source>
        <translation>Genauigkeit über die Shots</translation>
    </message>
    <message>
        <source>How much each method gains from every doubling of the labeled pictures. The dashed line is the model without any; bands show the standard deviation over seeds. The covariance needs a few shots before it helps, so the curves part toward the right.</source>
        <translation>Wie viel jede Methode mit jeder Verdopplung der gelabelten Bilder gewinnt. Gestrichelt ist das Modell ganz ohne sie; die Bänder zeigen die Standardabweichung über die Seeds. Die Kovarianz hilft erst ab einigen Shots, deshalb laufen die Kurven nach rechts auseinander.</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Methods at %1</source>
        <translation>Methoden bei %1</translation>
    </message>
    <message>
        <source>Nearest class mean is the same classifier without the covariance: what GDA-CLIP adds to it is what the shape of the feature cloud is worth.</source>
        <translation>„Nächstes Klassenmittel“ ist derselbe Klassifikator ohne die Kovarianz: Was GDA-CLIP darüber hinaus gewinnt, ist der Wert der Form der Merkmalswolke.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Zero-shot, test</source>
        <translation>Zero-Shot, Test</translation>
    </message>
    <message>
        <source>Accuracy over the mixing weight</source>
        <translation>Genauigkeit über das Mischgewicht</translation>
    </message>
    <message>
        <source>The left end is nearly zero-shot, the right end nearly the discriminant alone. The line marks the weight that validation chose (the median over seeds, at %1); where the two curves peak together, the choice was safe.</source>
        <translation>Ganz links ist es fast Zero-Shot, ganz rechts fast nur die Diskriminanz. Die Linie markiert das auf der Validierung gewählte Gewicht (Median über die Seeds, bei %1); wo beide Kurven am selben Ort gipfeln, war die Wahl sicher.</translation>
    </message>
    <message>
        <source>Rank of the direction</source>
        <translation>Rang der Richtung</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>Pooled covariance</source>
        <translation>Gepoolte Kovarianz</translation>
    </message>
    <message>
        <source>As the classifier uses it</source>
        <translation>Wie der Klassifikator sie benutzt</translation>
    </message>
    <message>
        <source>Eigenvalues of the covariance shared by all classes, largest first, and of the inverse of the precision matrix. </source>
        <translation>Eigenwerte der allen Klassen gemeinsamen Kovarianz, größte zuerst, und der Inversen der Präzisionsmatrix. </translation>
    </message>
    <message>
        <source>The covariance is drawn times (N − 1)/D, as it enters the ridge: where the lines lie together the data speaks, where the second stays flat the ridge keeps directions that a few shots cannot know from being trusted too much.</source>
        <translation>Die Kovarianz ist mit (N − 1)/D multipliziert, so wie sie in die Ridge-Schätzung eingeht: Wo die Linien zusammenfallen, sprechen die Daten; wo die zweite flach bleibt, verhindert der Ridge-Term, dass Richtungen zu viel Gewicht bekommen, über die wenige Shots nichts wissen können.</translation>
    </message>
    <message>
        <source>Where the lines part, the estimator does not believe the few shots.</source>
        <translation>Wo sich die Linien trennen, traut der Schätzer den wenigen Shots nicht.</translation>
    </message>
    <message>
        <source>Spectrum of the covariance</source>
        <translation>Spektrum der Kovarianz</translation>
    </message>
    <message>
        <source>Zero-shot</source>
        <translation>Zero-Shot</translation>
    </message>
    <message>
        <source>Tip-Adapter</source>
        <translation>Tip-Adapter</translation>
    </message>
    <message>
        <source>Nearest class mean</source>
        <translation>Nächstes Klassenmittel</translation>
    </message>
    <message>
        <source>GDA without shrinkage</source>
        <translation>GDA ohne Shrinkage</translation>
    </message>
    <message>
        <source>GDA-CLIP</source>
        <translation>GDA-CLIP</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Wahre Klasse</translation>
    </message>
    <message>
        <source>Shown are the %1 of %2 classes whose accuracy changed most.</source>
        <translation>Gezeigt sind die %1 von %2 Klassen, deren Genauigkeit sich am stärksten geändert hat.</translation>
    </message>
    <message>
        <source>Confusion, zero-shot</source>
        <translation>Konfusion, Zero-Shot</translation>
    </message>
    <message>
        <source>Where the pictures of each class (rows) go without any labeled picture, in percent of the class.</source>
        <translation>Wohin die Bilder jeder Klasse (Zeilen) ohne ein einziges gelabeltes Bild fallen, in Prozent der Klasse.</translation>
    </message>
    <message>
        <source>Confusion, GDA-CLIP</source>
        <translation>Konfusion, GDA-CLIP</translation>
    </message>
    <message>
        <source>The same with the shots, over all seeds. A stronger diagonal means more pictures in their place.</source>
        <translation>Dasselbe mit den Shots, über alle Seeds. Eine stärkere Diagonale bedeutet mehr Bilder am richtigen Ort.</translation>
    </message>
    <message>
        <source>Confusion, change by GDA-CLIP</source>
        <translation>Konfusion, Änderung durch GDA-CLIP</translation>
    </message>
    <message>
        <source>GDA-CLIP minus zero-shot, in points: gains should lie on the diagonal, and what is taken away beside it shows which mix-ups the shots have settled.</source>
        <translation>GDA-CLIP minus Zero-Shot, in Punkten: Gewinne sollten auf der Diagonale liegen; was daneben abnimmt, zeigt, welche Verwechslungen die Shots behoben haben.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Accuracy by class</source>
        <translation>Genauigkeit nach Klasse</translation>
    </message>
    <message>
        <source>Mean over seeds at %1. Sort by the last column to see which classes the shots helped and which they hurt.</source>
        <translation>Mittel über die Seeds bei %1. Nach der letzten Spalte sortiert zeigt sich, welchen Klassen die Shots halfen und welchen sie schadeten.</translation>
    </message>
    <message>
        <source>Features of the test pictures</source>
        <translation>Merkmale der Testbilder</translation>
    </message>
    <message>
        <source>Each point is a test picture in the first three principal components of the image features, colored by its true class; the points that belong to no picture are the class means of the shots. Classes stretched in the same direction are what the shared covariance makes use of.</source>
        <translation>Jeder Punkt ist ein Testbild in den ersten drei Hauptkomponenten der Bildmerkmale, gefärbt nach seiner wahren Klasse; Punkte ohne Bild sind die Klassenmittel der Shots. Dass sich Klassen in dieselbe Richtung strecken, nutzt die gemeinsame Kovarianz aus.</translation>
    </message>
    <message>
        <source>Decisions of zero-shot</source>
        <translation>Entscheidungen von Zero-Shot</translation>
    </message>
    <message>
        <source>The same points, colored by the class that the text alone gives them: the regions of the classifier before the shots.</source>
        <translation>Dieselben Punkte, gefärbt nach der Klasse, die ihnen der Text allein gibt: die Regionen des Klassifikators vor den Shots.</translation>
    </message>
    <message>
        <source>Decisions of GDA-CLIP</source>
        <translation>Entscheidungen von GDA-CLIP</translation>
    </message>
    <message>
        <source>The same points, colored by the class that GDA-CLIP gives them: the regions after the shots, of the first seed.</source>
        <translation>Dieselben Punkte, gefärbt nach der Klasse, die ihnen GDA-CLIP gibt: die Regionen nach den Shots, für den ersten Seed.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Under a shift</source>
        <translation>Unter Verschiebung</translation>
    </message>
    <message>
        <source>Everything was fitted and chosen on the source and applied unchanged, at %1. A method that only learned the look of the source falls below zero-shot here.</source>
        <translation>Alles wurde auf der Quelle angepasst und gewählt und unverändert angewandt, bei %1. Eine Methode, die nur das Aussehen der Quelle gelernt hat, fällt hier unter Zero-Shot.</translation>
    </message>
    <message>
        <source>Fitting %1</source>
        <translation>%1 werden angepasst</translation>
    </message>
    <message>
        <source>1 shot</source>
        <translation>1 Shot</translation>
    </message>
    <message>
        <source>%1 shots</source>
        <translation>%1 Shots</translation>
    </message>
    <message>
        <source>1 shot per class</source>
        <translation>1 Shot je Klasse</translation>
    </message>
    <message>
        <source>%1 shots per class</source>
        <translation>%1 Shots je Klasse</translation>
    </message>
    <message>
        <source>Classes without shots</source>
        <translation>Klassen ohne Shots</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>Half of the classes (base) had shots; the others (new) were known by name only and borrowed the nearest features of the base. Each half is tested among its own classes; H is the harmonic mean of both.</source>
        <translation>Die Hälfte der Klassen (Basis) hatte Shots; von den anderen (neu) war nur der Name bekannt, sie borgten die nächsten Merkmale der Basis. Jede Hälfte wird unter ihren eigenen Klassen getestet; H ist das harmonische Mittel beider.</translation>
    </message>
    <message>
        <source>No picture is left to learn from without labels</source>
        <translation>Zum Lernen ohne Labels ist kein Bild übrig</translation>
    </message>
    <message>
        <source>Allow more unlabeled pictures, or fewer for validation.</source>
        <translation>Mehr ungelabelte Bilder zulassen oder weniger für die Validierung.</translation>
    </message>
    <message>
        <source>Learning without labels</source>
        <translation>Lernen ohne Labels</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>Mixture without labels</source>
        <translation>Mischung ohne Labels</translation>
    </message>
    <message>
        <source>The classifier fitted to %1 training pictures whose labels were not looked at, starting from the zero-shot answers. Labels serve only to choose the mixing weight, on the validation pictures.</source>
        <translation>Der Klassifikator, angepasst an %1 Trainingsbilder ohne Blick auf ihre Labels, ausgehend von den Zero-Shot-Antworten. Labels dienen nur der Wahl des Mischgewichts auf den Validierungsbildern.</translation>
    </message>
    <message>
        <source>Uneven shots</source>
        <translation>Ungleiche Shots</translation>
    </message>
    <message>
        <source>Many</source>
        <translation>Viele</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Few</source>
        <translation>Wenige</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The shots fall from %1 in the first class to %2 in the last. Many, medium and few are thirds of the classes. A method that holds in the last third is not carried by its large classes.</source>
        <translation>Die Zahl der Shots fällt von %1 in der ersten Klasse auf %2 in der letzten. Viele, Mittel und Wenige sind Drittel der Klassen. Eine Methode, die im letzten Drittel standhält, wird nicht von ihren großen Klassen getragen.</translation>
    </message>
</context>
<context>
    <name>Generate</name>
    <message>
        <source>There is no text to go on from</source>
        <translation>Es gibt keinen Text, der fortzusetzen wäre</translation>
    </message>
    <message>
        <source>A token is not in the model&apos;s vocabulary</source>
        <translation>Ein Token ist nicht im Vokabular des Modells</translation>
    </message>
    <message>
        <source>the text to continue</source>
        <translation>der fortzusetzende Text</translation>
    </message>
    <message>
        <source>Give a text in the model&apos;s own tokens.</source>
        <translation>Einen Text in den Tokens des Modells angeben.</translation>
    </message>
</context>
<context>
    <name>GeneratorOptions</name>
    <message>
        <source>The generator “%1” has no option “%2”</source>
        <translation>Der Generator „%1“ hat keine Option „%2“</translation>
    </message>
    <message>
        <source>Its options are: %1.</source>
        <translation>Seine Optionen sind: %1.</translation>
    </message>
    <message>
        <source>The option “%1” has no value</source>
        <translation>Die Option „%1“ hat keinen Wert</translation>
    </message>
    <message>
        <source>Write %1=VALUE.</source>
        <translation>%1=WERT schreiben.</translation>
    </message>
    <message>
        <source>The option “%1” is given twice</source>
        <translation>Die Option „%1“ ist zweimal angegeben</translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation>Nur einmal angeben.</translation>
    </message>
    <message>
        <source>%1=%2 is not possible</source>
        <translation>%1=%2 ist nicht möglich</translation>
    </message>
    <message>
        <source>Give a whole number from %1 to %2.</source>
        <translation>Eine ganze Zahl von %1 bis %2 angeben.</translation>
    </message>
    <message>
        <source>Give a number from %1 to %2.</source>
        <translation>Eine Zahl von %1 bis %2 angeben.</translation>
    </message>
    <message>
        <source>Give one number or two joined by “-”, from %1 to %2.</source>
        <translation>Eine Zahl oder zwei, durch „-“ verbunden, von %1 bis %2 angeben.</translation>
    </message>
    <message>
        <source>%1: “%2” is named twice</source>
        <translation>%1: „%2“ ist zweimal genannt</translation>
    </message>
    <message>
        <source>Name it once.</source>
        <translation>Nur einmal nennen.</translation>
    </message>
    <message>
        <source>%1 knows no “%2”</source>
        <translation>%1 kennt kein „%2“</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Bekannt sind: %1.</translation>
    </message>
</context>
<context>
    <name>Generators</name>
    <message>
        <source>Too few pairs are left to test on</source>
        <translation>Zum Testen bleiben zu wenige Paare</translation>
    </message>
    <message>
        <source>Lower count or raise digits.</source>
        <translation>count verringern oder digits erhöhen.</translation>
    </message>
    <message>
        <source>Scratchpads are for sums only</source>
        <translation>Scratchpads gibt es nur für Summen</translation>
    </message>
    <message>
        <source>Give operator=add, or format=plain or reverse.</source>
        <translation>operator=add angeben, oder format=plain oder reverse.</translation>
    </message>
    <message>
        <source>turns=%1 is not possible</source>
        <translation>turns=%1 ist nicht möglich</translation>
    </message>
    <message>
        <source>Join different whole numbers from -180 to 180 by “+”.</source>
        <translation>Verschiedene ganze Zahlen von -180 bis 180 durch „+“ verbinden.</translation>
    </message>
    <message>
        <source>There is no generator “%1”</source>
        <translation>Es gibt keinen Generator „%1“</translation>
    </message>
    <message>
        <source>The generators are: %1.</source>
        <translation>Die Generatoren sind: %1.</translation>
    </message>
    <message>
        <source>%1 generator</source>
        <translation>Generator %1</translation>
    </message>
    <message>
        <source>Made from %1</source>
        <translation>Erzeugt aus %1</translation>
    </message>
    <message>
        <source>The side of a maze is odd</source>
        <translation>Die Seite eines Labyrinths ist ungerade</translation>
    </message>
    <message>
        <source>Give side=%1 or %2.</source>
        <translation>side=%1 oder %2 angeben.</translation>
    </message>
    <message>
        <source>split=%1 is not possible</source>
        <translation>split=%1 ist nicht möglich</translation>
    </message>
    <message>
        <source>Give three shares such as 3:1:1, or train, val or test.</source>
        <translation>Drei Anteile wie 3:1:1 angeben, oder train, val oder test.</translation>
    </message>
    <message>
        <source>These are more than 10 million rows</source>
        <translation>Das sind mehr als 10 Millionen Zeilen</translation>
    </message>
    <message>
        <source>Lower classes, domains, shots, val or test.</source>
        <translation>classes, domains, shots, val oder test verringern.</translation>
    </message>
    <message>
        <source>There are not enough different patterns for %1 rules</source>
        <translation>Es gibt nicht genug verschiedene Muster für %1 Regeln</translation>
    </message>
    <message>
        <source>Raise alphabet or pattern, or lower rules and test-rules.</source>
        <translation>alphabet oder pattern erhöhen oder rules und test-rules verringern.</translation>
    </message>
    <message>
        <source>The patterns are longer than the inputs</source>
        <translation>Die Muster sind länger als die Eingaben</translation>
    </message>
    <message>
        <source>Raise length, or lower pattern or strength.</source>
        <translation>length erhöhen oder pattern oder strength verringern.</translation>
    </message>
    <message>
        <source>Inputs without the pattern would be too rare</source>
        <translation>Eingaben ohne das Muster wären zu selten</translation>
    </message>
    <message>
        <source>Raise alphabet or pattern.</source>
        <translation>alphabet oder pattern erhöhen.</translation>
    </message>
    <message>
        <source>The sequences are longer than the alphabet, so that something must repeat</source>
        <translation>Die Folgen sind länger als das Alphabet, etwas muss sich also wiederholen</translation>
    </message>
    <message>
        <source>Raise alphabet, shorten the sequences, or give unique=no.</source>
        <translation>alphabet erhöhen, die Folgen kürzen oder unique=no angeben.</translation>
    </message>
    <message>
        <source>Parity is asked of zeros and ones, which must repeat</source>
        <translation>Parität gibt es nur für Nullen und Einsen, die sich wiederholen müssen</translation>
    </message>
    <message>
        <source>Give unique=no.</source>
        <translation>unique=no angeben.</translation>
    </message>
    <message>
        <source>There are only %1 different persons</source>
        <translation>Es gibt nur %1 verschiedene Personen</translation>
    </message>
    <message>
        <source>Lower identities, or name fewer domains.</source>
        <translation>identities verringern oder weniger Domänen nennen.</translation>
    </message>
    <message>
        <source>shares=%1 is not possible</source>
        <translation>shares=%1 ist nicht möglich</translation>
    </message>
    <message>
        <source>Give three shares such as 35:35:30.</source>
        <translation>Drei Anteile angeben, etwa 35:35:30.</translation>
    </message>
</context>
<context>
    <name>Hash</name>
    <message>
        <source>This file cannot be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Prüfen, ob sie existiert und gelesen werden darf.</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>sie ist keine reguläre Datei</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>es ist kein Ordner</translation>
    </message>
</context>
<context>
    <name>Idx</name>
    <message>
        <source>Fetch the file again.</source>
        <translation>Die Datei neu herunterladen.</translation>
    </message>
    <message>
        <source>This is no regular file</source>
        <translation>Dies ist keine reguläre Datei</translation>
    </message>
    <message>
        <source>This file cannot be opened: %1</source>
        <translation>Die Datei kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>This file is larger than 2 GiB</source>
        <translation>Diese Datei ist größer als 2 GiB</translation>
    </message>
    <message>
        <source>This gzip file is truncated or damaged</source>
        <translation>Diese gzip-Datei ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <source>This file unpacks to more than 2 GiB</source>
        <translation>Diese Datei entpackt sich auf mehr als 2 GiB</translation>
    </message>
    <message>
        <source>Bytes that belong to nothing follow the gzip data</source>
        <translation>Nach den gzip-Daten folgen Bytes, die zu nichts gehören</translation>
    </message>
    <message>
        <source>They were left out; fetch the file again to be sure.</source>
        <translation>Diese Bytes wurden ausgelassen; sicherer ist es, die Datei neu herunterzuladen.</translation>
    </message>
    <message>
        <source>This is no IDX file of %1: its magic number is 0x%2, not 0x%3</source>
        <translation>Dies ist keine IDX-Datei für %1: Die Magic Number ist 0x%2, nicht 0x%3</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>This file promises %1 bytes of data but holds %2</source>
        <translation>Diese Datei kündigt %1 Bytes an Daten an, enthält aber %2</translation>
    </message>
    <message>
        <source>This file claims pictures of %1 × %2 pixels</source>
        <translation>Diese Datei gibt Bilder mit %1 × %2 Pixeln an</translation>
    </message>
    <message>
        <source>There is no picture in this file</source>
        <translation>In dieser Datei ist kein Bild</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>Bytes after the end of the data: %1</source>
        <translation>Bytes nach dem Ende der Daten: %1</translation>
    </message>
    <message>
        <source>The number of labels is %1, that of pictures %2</source>
        <translation>Die Zahl der Labels ist %1, die der Bilder %2</translation>
    </message>
</context>
<context>
    <name>ImageFile</name>
    <message>
        <source>This picture is truncated or damaged</source>
        <translation>Dieses Bild ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <source>This picture is truncated or damaged: %1</source>
        <translation>Dieses Bild ist abgeschnitten oder beschädigt: %1</translation>
    </message>
    <message>
        <source>Fetch or copy the file again, or take it out.</source>
        <translation>Die Datei neu herunterladen oder kopieren, oder sie entfernen.</translation>
    </message>
    <message>
        <source>This picture does not exist</source>
        <translation>Dieses Bild existiert nicht</translation>
    </message>
    <message>
        <source>Check the path, or open the data set again.</source>
        <translation>Den Pfad prüfen oder den Datensatz neu öffnen.</translation>
    </message>
    <message>
        <source>This is no regular file</source>
        <translation>Dies ist keine reguläre Datei</translation>
    </message>
    <message>
        <source>Take it out, or replace it with a picture.</source>
        <translation>Entfernen oder durch ein Bild ersetzen.</translation>
    </message>
    <message>
        <source>This file is larger than 512 MiB</source>
        <translation>Diese Datei ist größer als 512 MiB</translation>
    </message>
    <message>
        <source>Make the picture smaller.</source>
        <translation>Das Bild verkleinern.</translation>
    </message>
    <message>
        <source>This picture cannot be opened: %1</source>
        <translation>Das Bild kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Seine Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>This is no picture of a known format</source>
        <translation>Dies ist kein Bild eines bekannten Formats</translation>
    </message>
    <message>
        <source>its header tells no size</source>
        <translation>sein Header nennt keine Größe</translation>
    </message>
    <message>
        <source>This picture claims %1 × %2 pixels</source>
        <translation>Dieses Bild gibt %1 × %2 Pixel an</translation>
    </message>
    <message>
        <source>At most 200 megapixels and 65535 pixels a side can be read; make it smaller.</source>
        <translation>Lesbar sind höchstens 200 Megapixel und 65535 Pixel je Seite; das Bild verkleinern.</translation>
    </message>
    <message>
        <source>This picture is empty</source>
        <translation>Dieses Bild ist leer</translation>
    </message>
    <message>
        <source>it has no frame</source>
        <translation>es hat kein Einzelbild</translation>
    </message>
    <message>
        <source>its frame lies outside the picture</source>
        <translation>sein Einzelbild liegt außerhalb des Bildes</translation>
    </message>
    <message>
        <source>it has no colors</source>
        <translation>es hat keine Farben</translation>
    </message>
    <message>
        <source>PNG, JPEG, GIF, WebP, BMP, TIFF and PNM can be read; convert it to one of these.</source>
        <translation>PNG, JPEG, GIF, WebP, BMP, TIFF und PNM sind lesbar; in eines davon umwandeln.</translation>
    </message>
    <message>
        <source>BigTIFF pictures cannot be read</source>
        <translation>BigTIFF-Bilder sind nicht lesbar</translation>
    </message>
    <message>
        <source>Save it as classic TIFF (files up to 4 GB), for instance with “tiffcp -4”, or as PNG.</source>
        <translation>Als klassisches TIFF (Dateien bis 4 GB) speichern, etwa mit „tiffcp -4“, oder als PNG.</translation>
    </message>
    <message>
        <source>This is a HEIC or AVIF picture, which cannot be read</source>
        <translation>Dies ist ein HEIC- oder AVIF-Bild, das nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>Convert it to JPEG or PNG.</source>
        <translation>In JPEG oder PNG umwandeln.</translation>
    </message>
    <message>
        <source>This picture claims %1 × %2 pixels, but its first frame has only %3 × %4</source>
        <translation>Dieses Bild gibt %1 × %2 Pixel an, sein erstes Einzelbild hat aber nur %3 × %4</translation>
    </message>
    <message>
        <source>Save its first frame as a picture of its own.</source>
        <translation>Sein erstes Einzelbild als eigenes Bild speichern.</translation>
    </message>
</context>
<context>
    <name>ImagePreprocessing</name>
    <message>
        <source>The model&apos;s preprocessing cannot be used: “%1” has no sensible value</source>
        <translation>Die Vorverarbeitung des Modells ist nicht verwendbar: „%1“ hat keinen sinnvollen Wert</translation>
    </message>
    <message>
        <source>Copy preprocessor_config.json of this model again.</source>
        <translation>preprocessor_config.json dieses Modells neu kopieren.</translation>
    </message>
</context>
<context>
    <name>Laf</name>
    <message>
        <source>remaining, before</source>
        <translation>verbleibend, vorher</translation>
    </message>
    <message>
        <source>forgotten, before</source>
        <translation>vergessen, vorher</translation>
    </message>
    <message>
        <source>remaining, after</source>
        <translation>verbleibend, nachher</translation>
    </message>
    <message>
        <source>forgotten, after</source>
        <translation>vergessen, nachher</translation>
    </message>
    <message>
        <source>log₁₀ of the squared error</source>
        <translation>log₁₀ des quadrierten Fehlers</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>forgotten, training</source>
        <translation>vergessen, Training</translation>
    </message>
    <message>
        <source>remaining, training</source>
        <translation>verbleibend, Training</translation>
    </message>
    <message>
        <source>remaining, test</source>
        <translation>verbleibend, Test</translation>
    </message>
    <message>
        <source>%1, retrained</source>
        <translation>%1, neu trainiert</translation>
    </message>
    <message>
        <source>Accuracy while LAF forgets</source>
        <translation>Genauigkeit, während LAF vergisst</translation>
    </message>
    <message>
        <source>Forget set “%1”. Dashed is the model that was trained without it: where the lines meet theirs, forgetting is done; what falls below was over-done.</source>
        <translation>Vergessensmenge „%1“. Gestrichelt ist das Modell, das ohne sie trainiert wurde: Wo die Linien auf die gestrichelten treffen, ist das Vergessen erreicht; was darunter fällt, war zu viel.</translation>
    </message>
    <message>
        <source>Loss per row</source>
        <translation>Loss je Zeile</translation>
    </message>
    <message>
        <source>Extractor</source>
        <translation>Extraktor</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Angleichung</translation>
    </message>
    <message>
        <source>Losses of LAF</source>
        <translation>Losses von LAF</translation>
    </message>
    <message>
        <source>Both fall without limit being reached: they say which way the steps go, not when to stop. The accuracies say that.</source>
        <translation>Beide fallen, ohne eine Grenze zu erreichen: Sie sagen, wohin die Schritte gehen, nicht, wann aufzuhören ist. Das sagen die Genauigkeiten.</translation>
    </message>
    <message>
        <source>Reconstruction under the autoencoder of all data</source>
        <translation>Rekonstruktion durch den Autoencoder aller Daten</translation>
    </message>
    <message>
        <source>Forget set “%1”. Remaining rows should stay where they were, so that this autoencoder still knows them.</source>
        <translation>Vergessensmenge „%1“. Verbleibende Zeilen sollten bleiben, wo sie waren, so dass dieser Autoencoder sie noch kennt.</translation>
    </message>
    <message>
        <source>Reconstruction under the autoencoder of the forgotten data</source>
        <translation>Rekonstruktion durch den Autoencoder der vergessenen Daten</translation>
    </message>
    <message>
        <source>Forget set “%1”. Forgotten rows should move to the right: their representations no longer fit what they were.</source>
        <translation>Vergessensmenge „%1“. Vergessene Zeilen sollten nach rechts wandern: Ihre Repräsentationen passen nicht mehr zu dem, was sie waren.</translation>
    </message>
    <message>
        <source>remaining</source>
        <translation>verbleibend</translation>
    </message>
    <message>
        <source>to forget</source>
        <translation>zu vergessen</translation>
    </message>
    <message>
        <source>Representations before</source>
        <translation>Repräsentationen vorher</translation>
    </message>
    <message>
        <source>Training rows as the head of the original model sees them, along its two main directions.</source>
        <translation>Trainingszeilen, wie der Kopf des ursprünglichen Modells sie sieht, entlang seiner zwei Hauptrichtungen.</translation>
    </message>
    <message>
        <source>Representations after LAF</source>
        <translation>Repräsentationen nach LAF</translation>
    </message>
    <message>
        <source>The same rows in the same projection: what was to be forgotten should have left its place, the rest should not.</source>
        <translation>Dieselben Zeilen in derselben Projektion: Was vergessen werden sollte, sollte seinen Ort verlassen haben, der Rest nicht.</translation>
    </message>
    <message>
        <source>Forget set “%1”: can rows that were forgotten be told from rows of the same kind that were never seen, by how sure the model is of their class? Positives are the forgotten rows; the diagonal is chance. The retrained model, dashed, is the reference; behind each name is the area.</source>
        <translation>Vergessensmenge „%1“: Lassen sich vergessene Zeilen von nie gesehenen Zeilen derselben Art daran unterscheiden, wie sicher sich das Modell ihrer Klasse ist? Positive sind die vergessenen Zeilen; die Diagonale ist der Zufall. Das neu trainierte Modell, gestrichelt, ist die Referenz; hinter jedem Namen steht die Fläche unter der Kurve.</translation>
    </message>
    <message>
        <source>Membership attack by the loss</source>
        <translation>Membership-Inference-Angriff über den Loss</translation>
    </message>
    <message>
        <source>Describing representations</source>
        <translation>Repräsentationen werden beschrieben</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Training shadow models</source>
        <translation>Schattenmodelle werden trainiert</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>small network, trained here</source>
        <translation>kleines Netz, hier trainiert</translation>
    </message>
    <message>
        <source>Rows for training and test</source>
        <translation>Zeilen für Training und Test</translation>
    </message>
    <message>
        <source>%1 and %2, %3</source>
        <translation>%1 und %2, %3</translation>
    </message>
    <message>
        <source>by the data&apos;s split</source>
        <translation>nach dem Split der Daten</translation>
    </message>
    <message>
        <source>divided at random</source>
        <translation>zufällig geteilt</translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation>Lernraten</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>%1, autoencoders %2</source>
        <translation>%1, Autoencoder %2</translation>
    </message>
    <message>
        <source>Without figures</source>
        <translation>Ohne Zahlen</translation>
    </message>
    <message>
        <source>Writing the receipt</source>
        <translation>Beleg wird geschrieben</translation>
    </message>
    <message>
        <source>Train, remaining</source>
        <translation>Training, verbleibend</translation>
    </message>
    <message>
        <source>Train, forgotten</source>
        <translation>Training, vergessen</translation>
    </message>
    <message>
        <source>Test, remaining</source>
        <translation>Test, verbleibend</translation>
    </message>
    <message>
        <source>Test, forgotten</source>
        <translation>Test, vergessen</translation>
    </message>
    <message>
        <source>Attack success</source>
        <translation>Angriffserfolg</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>1 forget set</source>
        <translation>1 Vergessensmenge</translation>
    </message>
    <message>
        <source>%1 forget sets</source>
        <translation>%1 Vergessensmengen</translation>
    </message>
    <message>
        <source>Forgotten rows still right, %1</source>
        <translation>Vergessene Zeilen noch richtig, %1</translation>
    </message>
    <message>
        <source>Test accuracy, %1</source>
        <translation>Testgenauigkeit, %1</translation>
    </message>
    <message>
        <source>Membership attack, %1</source>
        <translation>Membership-Inference-Angriff, %1</translation>
    </message>
    <message>
        <source>What was forgotten and what was kept</source>
        <translation>Was vergessen wurde und was blieb</translation>
    </message>
    <message>
        <source>The aim is the retrained model&apos;s number in every line, not the lowest: a model that knows less about the forgotten rows than one that never saw them shows that something was done to them.</source>
        <translation>Das Ziel ist in jeder Zeile die Zahl des neu trainierten Modells, nicht die kleinste: Ein Modell, das über die vergessenen Zeilen weniger weiß als eines, das sie nie gesehen hat, verrät, dass mit ihnen etwas geschehen ist.</translation>
    </message>
    <message>
        <source>Loss on remaining</source>
        <translation>Loss auf Verbleibenden</translation>
    </message>
    <message>
        <source>All methods</source>
        <translation>Alle Methoden</translation>
    </message>
    <message>
        <source>Accuracy on remaining and forgotten rows, and how often the attack tells forgotten rows from rows never seen (%1; 50 % is chance). Read every column against the row “%2”. The last row is the control: noise on the head that costs the remaining rows as much as LAF does.</source>
        <translation>Genauigkeit auf verbleibenden und vergessenen Zeilen, und wie oft der Angriff vergessene Zeilen von nie gesehenen unterscheidet (%1; 50 % sind Zufall). Jede Spalte ist mit der Zeile „%2“ zu vergleichen. Die letzte Zeile ist die Kontrolle: Rauschen auf dem Kopf, das die verbleibenden Zeilen so viel kostet wie LAF.</translation>
    </message>
    <message>
        <source>Accuracy on the forgotten rows</source>
        <translation>Genauigkeit auf den vergessenen Zeilen</translation>
    </message>
    <message>
        <source>How many of the training rows that were to be forgotten are still named right.</source>
        <translation>Wie viele der Trainingszeilen, die vergessen werden sollten, noch richtig benannt werden.</translation>
    </message>
    <message>
        <source>Accuracy on the test rows that remain</source>
        <translation>Genauigkeit auf den verbleibenden Testzeilen</translation>
    </message>
    <message>
        <source>What forgetting costs: test rows of everything that was not to be forgotten.</source>
        <translation>Was das Vergessen kostet: Testzeilen von allem, was nicht vergessen werden sollte.</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>forgotten</source>
        <translation>vergessen</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Each forget set</source>
        <translation>Jede Vergessensmenge</translation>
    </message>
    <message>
        <source>Some sets are forgotten easily, others take the remaining classes with them: accuracy on forgotten training rows and on remaining test rows, set by set.</source>
        <translation>Manche Mengen werden leicht vergessen, andere ziehen die verbleibenden Klassen mit: Genauigkeit auf vergessenen Trainingszeilen und auf verbleibenden Testzeilen, Menge für Menge.</translation>
    </message>
    <message>
        <source>Trees on sorted outputs</source>
        <translation>Bäume auf sortierten Ausgaben</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>How well forgotten rows are told from rows never seen: right answers of the trees, area under the curve of the others, which ask about test rows of the same classes. 50 % is chance. Far below it is no success: the rows are then known by being too strange. The likelihood ratio needs shadow models (--shadows) and is that of the first forget set and seed.</source>
        <translation>Wie gut vergessene Zeilen von nie gesehenen unterschieden werden: richtige Antworten der Bäume, Fläche unter der Kurve der anderen, die nach Testzeilen derselben Klassen fragen. 50 % sind Zufall. Weit darunter ist kein Erfolg: Die Zeilen sind dann daran zu erkennen, dass sie zu fremd sind. Der Likelihood-Quotient braucht Schattenmodelle (--shadows) und ist der der ersten Vergessensmenge und des ersten Seeds.</translation>
    </message>
    <message>
        <source>Seconds for one forget set, on one thread beside the others; LAF with both its autoencoders. Times differ from run to run.</source>
        <translation>Sekunden für eine Vergessensmenge, auf einem Thread neben den anderen; LAF mit seinen beiden Autoencodern. Die Zeiten schwanken von Lauf zu Lauf.</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Gleaner does not speak “%1”</source>
        <translation>Gleaner spricht kein „%1“</translation>
    </message>
    <message>
        <source>It speaks: %1.</source>
        <translation>Verfügbar sind: %1.</translation>
    </message>
</context>
<context>
    <name>Lastde</name>
    <message>
        <source>%1 tokens are too few: these scales need %2</source>
        <translation>%1 Tokens sind zu wenige: Diese Skalen brauchen %2</translation>
    </message>
    <message>
        <source>Allow more tokens, or take fewer scales.</source>
        <translation>Mehr Tokens zulassen oder weniger Skalen nehmen.</translation>
    </message>
    <message>
        <source>Each point is a threshold: how many of the machine&apos;s texts it finds, at the price of how many texts by persons. First seed; in parentheses the AUROC. Dashed lines are the baselines.</source>
        <translation>Jeder Punkt ist eine Schwelle: wie viele Maschinentexte sie findet, um den Preis wie vieler Texte von Menschen. Erster Seed; in Klammern die AUROC. Gestrichelte Linien sind die Baselines.</translation>
    </message>
    <message>
        <source>Not one of the texts could be scored</source>
        <translation>Kein einziger der Texte ließ sich bewerten</translation>
    </message>
    <message>
        <source>Give longer texts, or take fewer scales.</source>
        <translation>Längere Texte angeben oder weniger Skalen nehmen.</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>dieser Text</translation>
    </message>
    <message>
        <source>row %1, %2</source>
        <translation>Zeile %1, %2</translation>
    </message>
    <message>
        <source>scale %1</source>
        <translation>Skala %1</translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Zeile %1, %2</translation>
    </message>
    <message>
        <source>Log-probability</source>
        <translation>Log-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>Nats</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Token by token</source>
        <translation>Token für Token</translation>
    </message>
    <message>
        <source>How likely the scoring model held each token after those before it, which rank it had (1 is the likeliest), and how open the choice was. Persons surprise the model at places where it felt sure.</source>
        <translation>Für wie wahrscheinlich das Bewertungsmodell jedes Token nach den vorigen hielt, welchen Rang es hatte (1 ist das wahrscheinlichste) und wie offen die Wahl war. Menschen überraschen das Modell an Stellen, an denen es sich sicher fühlte.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Log-probabilities and their scales</source>
        <translation>Log-Wahrscheinlichkeiten und ihre Skalen</translation>
    </message>
    <message>
        <source>The series that Lastde reads, of %1, and its moving averages. It measures how many different shapes short stretches of each line have.</source>
        <translation>Die Reihe, die Lastde liest (%1), und ihre gleitenden Mittel. Lastde misst, wie viele verschiedene Formen kurze Abschnitte jeder Linie haben.</translation>
    </message>
    <message>
        <source>Cosines of neighboring stretches</source>
        <translation>Kosinus benachbarter Abschnitte</translation>
    </message>
    <message>
        <source>How alike each stretch of the series is to the next, at the finest and at the coarsest scale, of %1. The entropy of this distribution, over much finer bins, is the diversity at that scale; near 1 nothing changes.</source>
        <translation>Wie ähnlich jeder Abschnitt der Reihe dem nächsten ist, auf der feinsten und auf der gröbsten Skala (%1). Die Entropie dieser Verteilung, über viel feinere Bins, ist die Diversität auf dieser Skala; nahe 1 ändert sich nichts.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Diversity entropy</source>
        <translation>Diversitätsentropie</translation>
    </message>
    <message>
        <source>Diversity at each scale</source>
        <translation>Diversität auf jeder Skala</translation>
    </message>
    <message>
        <source>Of %1: 0 where all neighboring stretches are alike, 1 where no two pairs are. Lastde divides the mean log-probability by how much these bars differ.</source>
        <translation>0, wo alle benachbarten Abschnitte einander gleichen, 1, wo sich keine zwei Paare gleichen (%1). Lastde teilt die mittlere Log-Wahrscheinlichkeit durch ein Maß dafür, wie stark sich diese Balken unterscheiden.</translation>
    </message>
    <message>
        <source>Diversity by origin</source>
        <translation>Diversität nach Herkunft</translation>
    </message>
    <message>
        <source>Mean diversity entropy over all texts, with the standard deviation between texts as a band. Where the bands lie on one another, the shape of the series does not tell the origins apart.</source>
        <translation>Mittlere Diversitätsentropie über alle Texte, mit der Standardabweichung zwischen den Texten als Band. Wo die Bänder aufeinander liegen, unterscheidet die Form der Reihe die Herkünfte nicht.</translation>
    </message>
    <message>
        <source>Scores of %1</source>
        <translation>Scores von %1</translation>
    </message>
    <message>
        <source>How the scores of each origin are spread, in parentheses how many there are. The line is the threshold that %1 % of the texts by persons pass; what lies to its right is called a machine&apos;s.</source>
        <translation>Wie die Scores jeder Herkunft verteilt sind, in Klammern ihre Zahl. Die Linie ist die Schwelle, die %1 % der Texte von Menschen überschreiten; was rechts von ihr liegt, wird einer Maschine zugeschrieben.</translation>
    </message>
    <message>
        <source>Score, higher for a machine</source>
        <translation>Score, höher bei einer Maschine</translation>
    </message>
    <message>
        <source>AUROC, %1</source>
        <translation>AUROC, %1</translation>
    </message>
    <message>
        <source>How well machines are told from persons</source>
        <translation>Wie gut sich Maschinen von Menschen unterscheiden lassen</translation>
    </message>
    <message>
        <source>The probability that a machine&apos;s text gets the higher score of a random pair: 1 is perfect, 0.5 is chance, and below 0.5 the detector takes the one for the other.</source>
        <translation>Die Wahrscheinlichkeit, dass von einem zufälligen Paar der Maschinentext den höheren Score erhält: 1 ist perfekt, 0,5 ist Zufall, und unter 0,5 verwechselt der Detektor das eine mit dem anderen.</translation>
    </message>
    <message>
        <source>Median, %1</source>
        <translation>Median, %1</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Nothing is known of who wrote these texts, so that there are scores alone. A score means something beside those of texts whose origin is known, by the same two models.</source>
        <translation>Es ist nicht bekannt, wer diese Texte geschrieben hat, daher gibt es nur Scores. Ein Score sagt etwas neben denen von Texten bekannter Herkunft, von denselben beiden Modellen.</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>PR-AUC</source>
        <translation>PR-AUC</translation>
    </message>
    <message>
        <source>Found at %1 % false positives</source>
        <translation>Gefunden bei %1 % Falsch-Positiven</translation>
    </message>
    <message>
        <source>All detectors on the same texts</source>
        <translation>Alle Detektoren auf denselben Texten</translation>
    </message>
    <message>
        <source>Each number is the mean over seeds, with its standard deviation beside it: a difference smaller than that says nothing. All detectors read the same single pass of the scoring model.</source>
        <translation>Jede Zahl ist das Mittel über die Seeds, daneben die Standardabweichung: Ein kleinerer Unterschied sagt nichts. Alle Detektoren lesen denselben einen Durchlauf des Bewertungsmodells.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Persons against persons</source>
        <translation>Menschen gegen Menschen</translation>
    </message>
    <message>
        <source>Lastde, tokens in random order</source>
        <translation>Lastde, Tokens in zufälliger Reihenfolge</translation>
    </message>
    <message>
        <source>Number of tokens</source>
        <translation>Zahl der Tokens</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Persons against persons must be near 0.5. Tokens in random order keep their mean but lose their shape: where Lastde does as well without it, the shape is not what it finds. Where the number of tokens alone tells the origins apart, no detector was put to the test.</source>
        <translation>Menschen gegen Menschen muss nahe 0,5 liegen. Tokens in zufälliger Reihenfolge behalten ihr Mittel, verlieren aber ihre Form: Wo Lastde ohne sie ebenso gut ist, ist die Form nicht das, was es findet. Wo die Zahl der Tokens allein die Herkünfte unterscheidet, wurde kein Detektor auf die Probe gestellt.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Scores of every text</source>
        <translation>Scores aller Texte</translation>
    </message>
    <message>
        <source>Higher always speaks for a machine. An empty place means that a detector has no answer: the text leaves it nothing to divide by.</source>
        <translation>Höher spricht immer für eine Maschine. Ein leeres Feld heißt, dass ein Detektor keine Antwort hat: Der Text lässt ihm nichts, wodurch zu teilen wäre.</translation>
    </message>
    <message>
        <source>Scored by: %1</source>
        <translation>Bewertet von: %1</translation>
    </message>
    <message>
        <source>Tokens drawn by: %1</source>
        <translation>Tokens gezogen von: %1</translation>
    </message>
    <message>
        <source>the same model</source>
        <translation>demselben Modell</translation>
    </message>
    <message>
        <source>Machine&apos;s texts written by: %1, going on from the beginnings of the texts by persons; both cut to the same number of its tokens. The beginning is part of what is scored.</source>
        <translation>Maschinentexte geschrieben von: %1, das die Anfänge der Texte von Menschen fortsetzt; beide auf dieselbe Zahl seiner Tokens gekürzt. Der Anfang wird mitbewertet.</translation>
    </message>
    <message>
        <source>Texts: %1; %2</source>
        <translation>Texte: %1; %2</translation>
    </message>
    <message>
        <source>Texts on which a detector has no answer: %1</source>
        <translation>Texte, bei denen ein Detektor keine Antwort hat: %1</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Wie gemessen wurde</translation>
    </message>
    <message>
        <source>A score means nothing without the names of the models that gave it.</source>
        <translation>Ein Score bedeutet nichts ohne die Namen der Modelle, von denen er stammt.</translation>
    </message>
    <message>
        <source>This text has %1 tokens, but %2 are needed</source>
        <translation>Dieser Text hat %1 Tokens, nötig sind aber %2</translation>
    </message>
    <message>
        <source>Give a longer text, or fewer scales.</source>
        <translation>Einen längeren Text angeben, oder weniger Skalen.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Menschlich</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschinell</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Reading texts</source>
        <translation>Texte werden gelesen</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1 texts</source>
        <translation>%1 Texte</translation>
    </message>
    <message>
        <source>%1 texts by persons, %2 by a machine, seeds: %3</source>
        <translation>%1 Texte von Menschen, %2 von einer Maschine, Seeds: %3</translation>
    </message>
</context>
<context>
    <name>LlavaConfig</name>
    <message>
        <source>the image tower “%1” is not supported</source>
        <translation>der Bildzweig „%1“ wird nicht unterstützt</translation>
    </message>
    <message>
        <source>the image tower&apos;s width by its heads</source>
        <translation>die Breite des Bildzweigs geteilt durch seine Heads</translation>
    </message>
    <message>
        <source>the picture&apos;s side by the patch&apos;s</source>
        <translation>die Seite des Bildes geteilt durch die des Patches</translation>
    </message>
    <message>
        <source>the language model “%1” is not supported</source>
        <translation>das Sprachmodell „%1“ wird nicht unterstützt</translation>
    </message>
    <message>
        <source>the choice of patches “%1” is not supported</source>
        <translation>die Auswahl der Patches „%1“ wird nicht unterstützt</translation>
    </message>
</context>
<context>
    <name>LlavaModel</name>
    <message>
        <source>The prompt has several places for one picture</source>
        <translation>Der Prompt hat mehrere Stellen für ein einziges Bild</translation>
    </message>
    <message>
        <source>Write “&lt;image&gt;” once.</source>
        <translation>„&lt;image&gt;“ nur einmal schreiben.</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 px, %2 × %2 patches of %3 px, as %4 of %5 layers leave them</source>
        <translation>%1 px, %2 × %2 Patches zu %3 px, wie sie aus %4 von %5 Schichten kommen</translation>
    </message>
    <message>
        <source>This model has no vocabulary beside its weights</source>
        <translation>Neben den Gewichten dieses Modells liegt kein Vokabular</translation>
    </message>
    <message>
        <source>Copy tokenizer.json of this model beside its weights.</source>
        <translation>tokenizer.json dieses Modells neben seine Gewichte kopieren.</translation>
    </message>
    <message>
        <source>a row has the picture&apos;s token %1 times in the first place</source>
        <translation>eine Zeile enthält das Bild-Token an der ersten Stelle %1-mal</translation>
    </message>
    <message>
        <source>the id %1 once, or %2 times without a gap</source>
        <translation>eine Id %1 oder %2 davon ohne Lücke</translation>
    </message>
    <message>
        <source>an id is out of range</source>
        <translation>eine Id liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>ids below %1</source>
        <translation>Ids unter %1</translation>
    </message>
    <message>
        <source>with the picture a row has %1 tokens</source>
        <translation>mit dem Bild hat eine Zeile %1 Tokens</translation>
    </message>
    <message>
        <source>rows of the same length, at most %1 tokens</source>
        <translation>Zeilen gleicher Länge mit höchstens %1 Tokens</translation>
    </message>
</context>
<context>
    <name>Loku</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Forgetting, step by step</source>
        <translation>Vergessen, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Texts to forget still right</source>
        <translation>Zu vergessende Texte noch richtig</translation>
    </message>
    <message>
        <source>The faster a line falls, the fewer steps it takes; what counts beside it is what the other curve loses meanwhile. Dashed is the model that never read the texts.</source>
        <translation>Je schneller eine Linie fällt, desto weniger Schritte braucht sie; daneben zählt, was die andere Kurve währenddessen verliert. Gestrichelt ist das Modell, das die Texte nie gelesen hat.</translation>
    </message>
    <message>
        <source>What is kept, step by step</source>
        <translation>Was bleibt, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Held-out texts right</source>
        <translation>Zurückgehaltene Texte richtig</translation>
    </message>
    <message>
        <source>Held-out texts are in no batch: a line that falls forgets what it should not.</source>
        <translation>Zurückgehaltene Texte sind in keinem Batch: Eine Linie, die fällt, vergisst, was sie nicht soll.</translation>
    </message>
    <message>
        <source>Forgetting against keeping</source>
        <translation>Vergessen gegen Behalten</translation>
    </message>
    <message>
        <source>Each line begins at the top right with the original and goes left as texts are forgotten, a point every %1 steps. The best line goes straight to the left. Compare methods at the same height of forgetting, not at their ends.</source>
        <translation>Jede Linie beginnt rechts oben beim Original und führt nach links, während Texte vergessen werden, mit einem Punkt alle %1 Schritte. Die beste Linie führt gerade nach links. Methoden bei gleichem Stand des Vergessens vergleichen, nicht an ihren Enden.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Inverted hinge loss, forget</source>
        <translation>Invertierter Hinge-Loss, Vergessen</translation>
    </message>
    <message>
        <source>Cross entropy, retain</source>
        <translation>Kreuzentropie, Behalten</translation>
    </message>
    <message>
        <source>Losses of LoKU</source>
        <translation>Losses von LoKU</translation>
    </message>
    <message>
        <source>The hinge loss lies between 0 and 2 and ends by itself: at 2 the answer is certain, below 1 another token is likelier.</source>
        <translation>Der Hinge-Loss liegt zwischen 0 und 2 und endet von selbst: Bei 2 ist die Antwort sicher, unter 1 ist ein anderes Token wahrscheinlicher.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Where weights matter for the texts to forget</source>
        <translation>Wo Gewichte für die zu vergessenden Texte wichtig sind</translation>
    </message>
    <message>
        <source>log₁₀ of the mean importance of each layer&apos;s weights for texts to forget against texts to retain (Fisher information, forget over retain). Adapters begin in the rows where it is high.</source>
        <translation>log₁₀ der mittleren Wichtigkeit der Gewichte jeder Schicht für zu vergessende gegenüber zu behaltenden Texten (Fisher-Information, Vergessen geteilt durch Behalten). Adapter beginnen in den Zeilen, in denen der Wert hoch ist.</translation>
    </message>
    <message>
        <source>p before</source>
        <translation>p vorher</translation>
    </message>
    <message>
        <source>p after</source>
        <translation>p nachher</translation>
    </message>
    <message>
        <source>Runner-up after</source>
        <translation>Nächstbestes nachher</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Token by token</source>
        <translation>Token für Token</translation>
    </message>
    <message>
        <source>How probable each token is to the original and to LoKU, and the likeliest other token afterwards. Those of an answer should fall, and something else should take their place; those of the question should stay.</source>
        <translation>Wie wahrscheinlich jedes Token für das Original und für LoKU ist, und das danach wahrscheinlichste andere Token. Die Tokens einer Antwort sollten fallen, und etwas anderes sollte an ihre Stelle treten; die der Frage sollten bleiben.</translation>
    </message>
    <message>
        <source>to forget</source>
        <translation>zu vergessen</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>This model has no vocabulary, so that texts can&apos;t be given to it</source>
        <translation>Dieses Modell hat kein Vokabular, also lassen sich ihm keine Texte geben</translation>
    </message>
    <message>
        <source>Put the tokenizer&apos;s files (tokenizer.json, or vocab.json and merges.txt) beside the weights.</source>
        <translation>Die Dateien des Tokenizers (tokenizer.json, oder vocab.json und merges.txt) neben die Gewichte legen.</translation>
    </message>
    <message>
        <source>No text has a token that could be forgotten or retained</source>
        <translation>Kein Text hat ein Token, das vergessen oder behalten werden könnte</translation>
    </message>
    <message>
        <source>Give texts with answers, or raise --tokens.</source>
        <translation>Texte mit Antworten angeben, oder --tokens erhöhen.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>SHA-256 of the original checkpoint</source>
        <translation>SHA-256 des ursprünglichen Checkpoints</translation>
    </message>
    <message>
        <source>Texts to retain, trained on and held out</source>
        <translation>Zu behaltende Texte, trainiert und zurückgehalten</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Rank and alpha</source>
        <translation>Rang und Alpha</translation>
    </message>
    <message>
        <source>Numbers trained</source>
        <translation>Trainierte Zahlen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>%1 to forget, %1 to retain</source>
        <translation>%1 zu vergessen, %1 zu behalten</translation>
    </message>
    <message>
        <source>Without figures</source>
        <translation>Ohne Zahlen</translation>
    </message>
    <message>
        <source>Writing the receipt</source>
        <translation>Beleg wird geschrieben</translation>
    </message>
    <message>
        <source>The form has no place for the answer</source>
        <translation>Die Vorlage hat keinen Platz für die Antwort</translation>
    </message>
    <message>
        <source>Write {question} and {answer} where they belong.</source>
        <translation>{question} und {answer} schreiben, wo sie hingehören.</translation>
    </message>
    <message>
        <source>These data have neither questions with answers nor texts</source>
        <translation>Diese Daten enthalten weder Fragen mit Antworten noch Texte</translation>
    </message>
    <message>
        <source>Give JSON with “question” and “answer”, or plain text.</source>
        <translation>JSON mit „question“ und „answer“ angeben, oder reinen Text.</translation>
    </message>
    <message>
        <source>Row %1 has no answer within %2 tokens</source>
        <translation>Zeile %1 hat innerhalb von %2 Tokens keine Antwort</translation>
    </message>
    <message>
        <source>Give a shorter text, or raise --tokens.</source>
        <translation>Einen kürzeren Text angeben, oder --tokens erhöhen.</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Tokens forgotten</source>
        <translation>Vergessene Tokens</translation>
    </message>
    <message>
        <source>p of the forgotten</source>
        <translation>p der vergessenen</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>Forget quality</source>
        <translation>Vergessensgüte</translation>
    </message>
    <message>
        <source>Fluency mass</source>
        <translation>Sprachfluss</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>%1 texts to forget</source>
        <translation>%1 zu vergessende Texte</translation>
    </message>
    <message>
        <source>Forgotten texts still right, %1</source>
        <translation>Vergessene Texte noch richtig, %1</translation>
    </message>
    <message>
        <source>Held-out texts right, %1</source>
        <translation>Zurückgehaltene Texte richtig, %1</translation>
    </message>
    <message>
        <source>Utility, %1</source>
        <translation>Nutzen, %1</translation>
    </message>
    <message>
        <source>Forget quality, %1</source>
        <translation>Vergessensgüte, %1</translation>
    </message>
    <message>
        <source>Steps until forgotten, %1</source>
        <translation>Schritte bis zum Vergessen, %1</translation>
    </message>
    <message>
        <source>What was forgotten and what was kept</source>
        <translation>Was vergessen wurde und was blieb</translation>
    </message>
    <message>
        <source>Forgotten texts should be answered as by a model that never read them, and held-out texts, which no step saw, as before. Forget quality is the probability that such differences from the retrained model are chance: below 0.05 they are not.</source>
        <translation>Vergessene Texte sollten beantwortet werden wie von einem Modell, das sie nie gelesen hat, und zurückgehaltene Texte, die kein Schritt gesehen hat, wie zuvor. Die Vergessensgüte ist die Wahrscheinlichkeit, dass solche Unterschiede zum neu trainierten Modell Zufall sind: Unter 0,05 sind sie es nicht.</translation>
    </message>
    <message>
        <source>All methods</source>
        <translation>Alle Methoden</translation>
    </message>
    <message>
        <source>Forgotten texts still right</source>
        <translation>Vergessene Texte noch richtig</translation>
    </message>
    <message>
        <source>How many of the answers that were to be forgotten are still written word for word.</source>
        <translation>Wie viele der Antworten, die vergessen werden sollten, noch Wort für Wort geschrieben werden.</translation>
    </message>
    <message>
        <source>What forgetting costs: answers that the original knew and that were in no batch.</source>
        <translation>Was das Vergessen kostet: Antworten, die das Original kannte und die in keinem Batch waren.</translation>
    </message>
    <message>
        <source>Seeds that got there</source>
        <translation>Seeds am Ziel</translation>
    </message>
    <message>
        <source>Stopped as soon as forgotten</source>
        <translation>Gestoppt, sobald vergessen</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>How well forgotten texts are told from texts never read (--input unseen), as the area under the curve; 50 % is chance, and far below it is no success: the texts are then known by being too strange. Attack by the loss goes by how probable the right answer is, by the confidence by how sure the model is of any. The likelihood ratio needs shadow models (--shadows) and is that of the first seed.</source>
        <translation>Wie gut vergessene Texte von nie gelesenen (--input unseen) unterschieden werden, als Fläche unter der Kurve; 50 % sind Zufall, und weit darunter ist kein Erfolg: Die Texte sind dann daran zu erkennen, dass sie zu fremd sind. Der Angriff über den Loss richtet sich danach, wie wahrscheinlich die richtige Antwort ist, der über die Konfidenz danach, wie sicher sich das Modell irgendeiner ist. Der Likelihood-Quotient braucht Schattenmodelle (--shadows) und ist der des ersten Seeds.</translation>
    </message>
    <message>
        <source>Seconds for one forgetting of one seed, on one thread beside the others, looks on the way not counted. Times differ from run to run.</source>
        <translation>Sekunden für einmal Vergessen mit einem Seed, auf einem Thread neben den anderen, ohne die Messungen unterwegs. Die Zeiten schwanken von Lauf zu Lauf.</translation>
    </message>
    <message>
        <source>Retrained</source>
        <translation>Neu trainiert</translation>
    </message>
    <message>
        <source>Nothing is left to test on: all texts to retain tell of the same thing</source>
        <translation>Zum Testen bleibt nichts übrig: Alle zu behaltenden Texte handeln von derselben Sache</translation>
    </message>
    <message>
        <source>Give more texts to retain, or --input test=….</source>
        <translation>Mehr zu behaltende Texte angeben, oder --input test=….</translation>
    </message>
    <message>
        <source>Weighing importance</source>
        <translation>Wichtigkeit wird bestimmt</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>LoKU forgets</source>
        <translation>LoKU vergisst</translation>
    </message>
    <message>
        <source>Comparing other ways</source>
        <translation>Andere Verfahren werden verglichen</translation>
    </message>
    <message>
        <source>Training shadow models</source>
        <translation>Schattenmodelle werden trainiert</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>Feinabstimmung</translation>
    </message>
    <message>
        <source>Hinge loss alone</source>
        <translation>Nur Hinge-Loss</translation>
    </message>
    <message>
        <source>Hinge loss</source>
        <translation>Hinge-Loss</translation>
    </message>
    <message>
        <source>Gradient ascent</source>
        <translation>Gradientenaufstieg</translation>
    </message>
    <message>
        <source>Gradient ascent, KL</source>
        <translation>Gradientenaufstieg, KL</translation>
    </message>
    <message>
        <source>Gradient difference</source>
        <translation>Gradientendifferenz</translation>
    </message>
    <message>
        <source>Negative preference</source>
        <translation>Negative Präferenz</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Verweigerung</translation>
    </message>
    <message>
        <source>LoKU</source>
        <translation>LoKU</translation>
    </message>
    <message>
        <source>%1, all weights</source>
        <translation>%1, alle Gewichte</translation>
    </message>
    <message>
        <source>%1, SVD start</source>
        <translation>%1, SVD-Start</translation>
    </message>
    <message>
        <source>%1, FILA</source>
        <translation>%1, FILA</translation>
    </message>
    <message>
        <source>Parts of a batch</source>
        <translation>Teile je Batch</translation>
    </message>
    <message>
        <source>Without texts never read nothing says when extraction fails</source>
        <translation>Ohne nie gelesene Texte sagt nichts, wann die Extraktion scheitert</translation>
    </message>
    <message>
        <source>Give such texts as --input unseen=…, or stop after all steps.</source>
        <translation>Solche Texte als --input unseen=… angeben oder erst nach allen Schritten stoppen.</translation>
    </message>
    <message>
        <source>Extracted</source>
        <translation>Extrahiert</translation>
    </message>
    <message>
        <source>Whole answers right of texts to forget, of those in the retain batches, and of held-out ones that neither saw (%1). Retained texts prove nothing: they were trained on. Fluency mass is the probability that an answer begins like an answer; perplexity is that of the general text. Tokens right are the memorization accuracy MA; extracted is the extraction likelihood EL of 10 tokens, or of the whole answer where it is shorter.</source>
        <translation>Vollständig richtige Antworten bei den zu vergessenden Texten, bei denen in den Batches zum Behalten und bei zurückgehaltenen, die in keinem von beiden waren (%1). Behaltene Texte beweisen nichts: Auf ihnen wurde trainiert. Der Sprachfluss ist die Wahrscheinlichkeit, dass eine Antwort wie eine Antwort beginnt; die Perplexität ist die des allgemeinen Textes. Richtige Tokens sind die Memorisierungsgenauigkeit MA; extrahiert meint die Extraktionswahrscheinlichkeit EL von 10 Tokens, oder der ganzen Antwort, wo sie kürzer ist.</translation>
    </message>
    <message>
        <source>Steps until extraction fails</source>
        <translation>Schritte, bis die Extraktion scheitert</translation>
    </message>
    <message>
        <source>Held out then</source>
        <translation>Dann zurückgehaltene richtig</translation>
    </message>
    <message>
        <source>Held-out texts right at the first look at which at most %1 % of the texts to forget were. This is the control: where gradient difference, stopped in time, keeps as much as LoKU does, the bounded loss is worth nothing but comfort. Extraction fails where both the tokens right (MA, %2 %) and the extraction likelihood (EL of 10 tokens or the whole answer, %3 %) are no more than those of texts never read.</source>
        <translation>Zurückgehaltene Texte richtig bei der ersten Messung, bei der es höchstens %1 % der zu vergessenden Texte waren. Das ist die Kontrolle: Wo die rechtzeitig gestoppte Gradientendifferenz so viel behält wie LoKU, bringt der begrenzte Loss nichts als Bequemlichkeit. Die Extraktion scheitert, wo sowohl die richtigen Tokens (MA, %2 %) als auch die Extraktionswahrscheinlichkeit (EL von 10 Tokens oder der ganzen Antwort, %3 %) nicht größer sind als bei nie gelesenen Texten.</translation>
    </message>
    <message>
        <source>Tokens held out</source>
        <translation>Token im Zurückgehaltenen</translation>
    </message>
    <message>
        <source>Claim about LoKU</source>
        <translation>Behauptung über LoKU</translation>
    </message>
    <message>
        <source>The hinge loss keeps more held-out texts than gradient difference, points</source>
        <translation>Der Hinge-Loss behält mehr zurückgehaltene Texte als die Gradientendifferenz, Punkte</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>While forgotten texts still right with the hinge loss are, %</source>
        <translation>Während mit dem Hinge-Loss von den vergessenen Texten noch richtig sind, %</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>Gradient ascent alone destroys: held-out texts right, %</source>
        <translation>Gradientenaufstieg allein zerstört: zurückgehaltene Texte richtig, %</translation>
    </message>
    <message>
        <source>FILA is faster: after %1 steps fewer forgotten texts are right than with the hinge loss alone, points</source>
        <translation>FILA ist schneller: Nach %1 Schritten sind weniger vergessene Texte richtig als mit dem Hinge-Loss allein, Punkte</translation>
    </message>
    <message>
        <source>And keeps as many held-out texts at the end: fewer than the hinge loss alone by, points</source>
        <translation>Und behält am Ende ebenso viele zurückgehaltene Texte: weniger als der Hinge-Loss allein um, Punkte</translation>
    </message>
    <message>
        <source>Gradient difference, stopped as soon as it has forgotten, keeps fewer held-out texts than LoKU stopped so, points</source>
        <translation>Die Gradientendifferenz, gestoppt, sobald sie vergessen hat, behält weniger zurückgehaltene Texte als das ebenso gestoppte LoKU, Punkte</translation>
    </message>
    <message>
        <source>above 0</source>
        <translation>über 0</translation>
    </message>
    <message>
        <source>What should hold, and whether it does</source>
        <translation>Was gelten sollte, und ob es gilt</translation>
    </message>
    <message>
        <source>%1 of %2 hold here, for the means over seeds (%3). The last line is the one that could refute the method: stopped is each at its first look with at most %4 % of the texts to forget right. Whole answers are counted. Claims whose ways were not run are left out.</source>
        <translation>%1 von %2 gelten hier, für die Mittel über die Seeds (%3). Die letzte Zeile könnte das Verfahren widerlegen: Gestoppt ist jedes bei seiner ersten Messung mit höchstens %4 % der zu vergessenden Texte richtig. Gezählt werden vollständig richtige Antworten. Behauptungen, deren Verfahren nicht liefen, fehlen.</translation>
    </message>
</context>
<context>
    <name>Lora</name>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>The rank is below 1</source>
        <translation>Der Rang liegt unter 1</translation>
    </message>
    <message>
        <source>Choose a rank from 1.</source>
        <translation>Einen Rang ab 1 wählen.</translation>
    </message>
    <message>
        <source>Alpha is not above 0</source>
        <translation>Alpha ist nicht größer als 0</translation>
    </message>
    <message>
        <source>Choose an alpha above 0.</source>
        <translation>Ein Alpha größer als 0 wählen.</translation>
    </message>
    <message>
        <source>The dropout is not from 0 to below 1</source>
        <translation>Der Dropout liegt nicht im Bereich von 0 bis unter 1</translation>
    </message>
    <message>
        <source>Choose a dropout from 0 to below 1.</source>
        <translation>Einen Dropout von 0 bis unter 1 wählen.</translation>
    </message>
    <message>
        <source>The target pattern is no regular expression: %1</source>
        <translation>Das Muster der Zielschichten ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>Correct the pattern.</source>
        <translation>Das Muster korrigieren.</translation>
    </message>
    <message>
        <source>No linear layer of this network has a name that the pattern matches</source>
        <translation>Keine lineare Schicht dieses Netzes hat einen Namen, auf den das Muster passt</translation>
    </message>
    <message>
        <source>Name layers as “gleaner model info” lists them, without “.weight”.</source>
        <translation>Schichten so benennen, wie „gleaner model info“ sie aufführt, ohne „.weight“.</translation>
    </message>
    <message>
        <source>No adapter takes matrices of this shape</source>
        <translation>Kein Adapter nimmt Matrizen dieser Form auf</translation>
    </message>
    <message>
        <source>Give matrices of the adapter&apos;s rank.</source>
        <translation>Matrizen mit dem Rang des Adapters angeben.</translation>
    </message>
</context>
<context>
    <name>LoraFiles</name>
    <message>
        <source>this adapter is no LoRA</source>
        <translation>dieser Adapter ist kein LoRA</translation>
    </message>
    <message>
        <source>“%1” is not supported</source>
        <translation>„%1“ wird nicht unterstützt</translation>
    </message>
    <message>
        <source>adapters with biases are not supported</source>
        <translation>Adapter mit Bias werden nicht unterstützt</translation>
    </message>
    <message>
        <source>“lora_alpha” or “lora_dropout” is out of range</source>
        <translation>„lora_alpha“ oder „lora_dropout“ liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>this adapter</source>
        <translation>dieser Adapter</translation>
    </message>
    <message>
        <source>its tensors belong to another network, such as “%1”</source>
        <translation>seine Tensoren gehören zu einem anderen Netz, etwa „%1“</translation>
    </message>
    <message>
        <source>none at all</source>
        <translation>gar keiner</translation>
    </message>
</context>
<context>
    <name>MatteLabelBlending</name>
    <message>
        <source>MAD at most 0.75 of mattes only</source>
        <translation>MAD höchstens das 0,75-Fache von „Nur Matten“</translation>
    </message>
    <message>
        <source>MAD-T at most 0.9 of masks only</source>
        <translation>MAD-T höchstens das 0,9-Fache von „Nur Masken“</translation>
    </message>
    <message>
        <source>MAD-T at most 0.95 of masks taken as mattes</source>
        <translation>MAD-T höchstens das 0,95-Fache von „Masken als Matten“</translation>
    </message>
    <message>
        <source>MAD not below true mattes by more than 0.002</source>
        <translation>MAD um höchstens 0,002 kleiner als mit wahren Matten</translation>
    </message>
    <message>
        <source>MAD-C at most 1.15 of masks only</source>
        <translation>MAD-C höchstens das 1,15-Fache von „Nur Masken“</translation>
    </message>
    <message>
        <source>MAD-T below the control’s: matte knowledge is transferred</source>
        <translation>MAD-T kleiner als die der Kontrolle: Wissen über Matten wird übertragen</translation>
    </message>
    <message>
        <source>Claim about MLB</source>
        <translation>Behauptung über MLB</translation>
    </message>
    <message>
        <source>MLB</source>
        <translation>MLB</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Schranke</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>gilt nicht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>What should hold, and whether it does</source>
        <translation>Was gelten sollte, und ob es gilt</translation>
    </message>
    <message>
        <source>%1 of %2 hold for the means over seeds, in thousandths. The last line is the one that could refute the method: a student taught by a blurred contour must be worse in the boundary.</source>
        <translation>%1 von %2 gelten für die Mittel über die Seeds, in Tausendsteln. Die letzte Zeile könnte das Verfahren widerlegen: Ein Schüler, der von einer unscharfen Kontur lernt, muss am Rand schlechter sein.</translation>
    </message>
    <message>
        <source>A mask or matte does not have the size of its picture</source>
        <translation>Eine Maske oder Matte hat nicht die Größe ihres Bildes</translation>
    </message>
    <message>
        <source>Save both in the same size.</source>
        <translation>Beide in derselben Größe speichern.</translation>
    </message>
    <message>
        <source>Row %1: %2 % boundary</source>
        <translation>Zeile %1: %2 % Rand</translation>
    </message>
    <message>
        <source>Their labels with τ = %1</source>
        <translation>Ihre Labels mit τ = %1</translation>
    </message>
    <message>
        <source>From mask to blended label</source>
        <translation>Von der Maske zum gemischten Label</translation>
    </message>
    <message>
        <source>Four pictures for each photo: itself; its mask; the teacher’s matte, where it sees boundary in orange; and the label that is blended of the two: the matte where it is orange, the mask elsewhere.</source>
        <translation>Vier Bilder zu jedem Foto: es selbst; seine Maske; die Matte des Lehrers, in Orange, wo er Rand sieht; und das Label, das aus beiden gemischt wird: die Matte, wo es orange ist, sonst die Maske.</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>: MAD %1</source>
        <translation>: MAD %1</translation>
    </message>
    <message>
        <source>the matte of the student “%1”</source>
        <translation>die Matte des Schülers „%1“</translation>
    </message>
    <message>
        <source>Students’ mattes</source>
        <translation>Matten der Schüler</translation>
    </message>
    <message>
        <source>From left to right: the picture, %1that of MLB’s student.</source>
        <translation>Von links nach rechts: das Bild, %1die des MLB-Schülers.</translation>
    </message>
    <message>
        <source>Below: the true matte, and where these mattes are wrong; yellow is an error of 0.5 or more.</source>
        <translation>Darunter: die wahre Matte, und wo diese Matten falsch sind; Gelb ist ein Fehler von 0,5 oder mehr.</translation>
    </message>
    <message>
        <source>Figures on another ground</source>
        <translation>Figuren auf anderem Hintergrund</translation>
    </message>
    <message>
        <source>The picture, its figure on the chosen ground and on a checkerboard, which shows what is half-transparent; by the matte of MLB’s student. The figure’s own colors are estimated from picture and matte.</source>
        <translation>Das Bild, seine Figur auf dem gewählten Hintergrund und auf einem Schachbrett, das zeigt, was halb durchsichtig ist; nach der Matte des MLB-Schülers. Die eigenen Farben der Figur sind aus Bild und Matte geschätzt.</translation>
    </message>
    <message>
        <source>“%1” is neither a color nor the file of a picture</source>
        <translation>„%1“ ist weder eine Farbe noch eine Bilddatei</translation>
    </message>
    <message>
        <source>Write a color as #3B6EA5, or the name of a file.</source>
        <translation>Eine Farbe wie #3B6EA5 schreiben, oder den Namen einer Datei.</translation>
    </message>
    <message>
        <source>Corners of the masks</source>
        <translation>Ecken der Masken</translation>
    </message>
    <message>
        <source>How rough masks may be</source>
        <translation>Wie grob Masken sein dürfen</translation>
    </message>
    <message>
        <source>Error in the true boundary over the number of corners of the photos’ masks, by students of the first seed. What blending gains over masks that are taken as mattes lies between the lines.</source>
        <translation>Fehler am wahren Rand über die Zahl der Ecken der Masken der Fotos, bei Schülern des ersten Seeds. Was das Mischen gegenüber Masken gewinnt, die als Matten gelten, liegt zwischen den Linien.</translation>
    </message>
    <message>
        <source>Pictures with mattes</source>
        <translation>Bilder mit Matten</translation>
    </message>
    <message>
        <source>How many mattes it takes</source>
        <translation>Wie viele Matten nötig sind</translation>
    </message>
    <message>
        <source>Error over the number of pictures with mattes, with a teacher for each; students of the first seed.</source>
        <translation>Fehler über die Zahl der Bilder mit Matten, mit je einem Lehrer; Schüler des ersten Seeds.</translation>
    </message>
    <message>
        <source>Boundary threshold τ</source>
        <translation>Randschwelle τ</translation>
    </message>
    <message>
        <source>boundary in a photo</source>
        <translation>Rand in einem Foto</translation>
    </message>
    <message>
        <source>MAD of the labels</source>
        <translation>MAD der Labels</translation>
    </message>
    <message>
        <source>Share and error</source>
        <translation>Anteil und Fehler</translation>
    </message>
    <message>
        <source>What the threshold does</source>
        <translation>Was die Schwelle bewirkt</translation>
    </message>
    <message>
        <source>How much of a photo is left to the teacher, and how far the blended labels are from the true mattes where those are known. The line is the threshold that was used.</source>
        <translation>Wie viel eines Fotos dem Lehrer überlassen bleibt, und wie weit die gemischten Labels von den wahren Matten abweichen, wo diese bekannt sind. Die Linie ist die verwendete Schwelle.</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Share of the picture that is boundary</source>
        <translation>Anteil des Bildes, der Rand ist</translation>
    </message>
    <message>
        <source>Boundary in the photos</source>
        <translation>Rand in den Fotos</translation>
    </message>
    <message>
        <source>Right of the line the teacher calls more than 40 % of a picture boundary: there the label is mostly its own matte, and the mask hardly counts. %1 % of the photos lie there.</source>
        <translation>Rechts der Linie nennt der Lehrer mehr als 40 % eines Bildes Rand: Dort ist das Label größtenteils seine eigene Matte, und die Maske zählt kaum. %1 % der Fotos liegen dort.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Teacher, on mattes</source>
        <translation>Lehrer, auf Matten</translation>
    </message>
    <message>
        <source>Student, on blended labels and mattes</source>
        <translation>Schüler, auf gemischten Labels und Matten</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Losses</translation>
    </message>
    <message>
        <source>Of the first seed, as means of a few steps. They fall on different pictures and cannot be compared.</source>
        <translation>Vom ersten Seed, als Mittel über einige Schritte. Sie fallen auf verschiedenen Bildern und lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Schüler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Whole mattes of pictures of %1 × %1 pixels on this machine, in batches. Times differ from run to run.</source>
        <translation>Ganze Matten von Bildern mit %1 × %1 Pixeln auf diesem Rechner, in Batches. Die Zeiten schwanken von Lauf zu Lauf.</translation>
    </message>
    <message>
        <source>Give data that has some.</source>
        <translation>Daten angeben, die welche haben.</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>There is no picture with a matte to learn from</source>
        <translation>Es gibt kein Bild mit Matte, aus dem zu lernen wäre</translation>
    </message>
    <message>
        <source>There is no photo with a mask to learn from</source>
        <translation>Es gibt kein Foto mit Maske, aus dem zu lernen wäre</translation>
    </message>
    <message>
        <source>Training students</source>
        <translation>Schüler werden trainiert</translation>
    </message>
    <message>
        <source>These pictures have no mattes</source>
        <translation>Diese Bilder haben keine Matten</translation>
    </message>
    <message>
        <source>Give data with a second column of pictures named “alpha”: white is the figure.</source>
        <translation>Daten mit einer zweiten Bildspalte namens „alpha“ angeben: Weiß ist die Figur.</translation>
    </message>
    <message>
        <source>These photos have no masks</source>
        <translation>Diese Fotos haben keine Masken</translation>
    </message>
    <message>
        <source>Give data with masks, or with a second column of pictures named “mask”: white is inside.</source>
        <translation>Daten mit Masken oder mit einer zweiten Bildspalte namens „mask“ angeben: Weiß ist innen.</translation>
    </message>
    <message>
        <source>The side of the pictures is no multiple of 8</source>
        <translation>Die Seitenlänge der Bilder ist kein Vielfaches von 8</translation>
    </message>
    <message>
        <source>Take %1.</source>
        <translation>%1 nehmen.</translation>
    </message>
    <message>
        <source>Drawing pictures</source>
        <translation>Bilder werden gezeichnet</translation>
    </message>
    <message>
        <source>Mask IoU</source>
        <translation>IoU der Maske</translation>
    </message>
    <message>
        <source>In the boundary MLB errs by %1, a blurred contour in its place by %2: knowledge of mattes is transferred.</source>
        <translation>Am Rand irrt MLB um %1, eine unscharfe Kontur an seiner Stelle um %2: Wissen über Matten wird übertragen.</translation>
    </message>
    <message>
        <source>In the boundary MLB errs by %1, a blurred contour in its place by %2: nothing shows that knowledge of mattes is transferred.</source>
        <translation>Am Rand irrt MLB um %1, eine unscharfe Kontur an seiner Stelle um %2: Nichts zeigt, dass Wissen über Matten übertragen wird.</translation>
    </message>
    <message>
        <source>MAD%1, %2</source>
        <translation>MAD%1, %2</translation>
    </message>
    <message>
        <source>%1 photos</source>
        <translation>%1 Fotos</translation>
    </message>
    <message>
        <source>Boundary in a photo</source>
        <translation>Rand in einem Foto</translation>
    </message>
    <message>
        <source>Photos above 40 % boundary</source>
        <translation>Fotos mit über 40 % Rand</translation>
    </message>
    <message>
        <source>MAD is the mean absolute error of the mattes, -T in the true boundary, -C elsewhere.</source>
        <translation>MAD ist der mittlere absolute Fehler der Matten, -T am wahren Rand, -C anderswo.</translation>
    </message>
    <message>
        <source>Warning: in some photos the teacher calls more than 40 % of the picture boundary; their labels are mostly its own mattes.</source>
        <translation>Warnung: In manchen Fotos nennt der Lehrer mehr als 40 % des Bildes Rand; ihre Labels sind größtenteils seine eigenen Matten.</translation>
    </message>
    <message>
        <source>What the student’s mattes are worth</source>
        <translation>Was die Matten des Schülers wert sind</translation>
    </message>
    <message>
        <source>Student taught by</source>
        <translation>Schüler lernt von</translation>
    </message>
    <message>
        <source>The teacher itself</source>
        <translation>Der Lehrer selbst</translation>
    </message>
    <message>
        <source>Ways to use mattes and masks</source>
        <translation>Wege, Matten und Masken zu nutzen</translation>
    </message>
    <message>
        <source>Mean absolute error in thousandths, over the picture, in the true boundary (-T) and elsewhere (-C), and overlap of what is covered by half; %1. The upper bound alone saw true mattes of the photos. The control knows nothing of mattes in the photos.</source>
        <translation>Mittlerer absoluter Fehler in Tausendsteln, über das Bild, am wahren Rand (-T) und anderswo (-C), und Überlappung dessen, was zur Hälfte gedeckt ist; %1. Nur die obere Schranke sah wahre Matten der Fotos. Die Kontrolle weiß nichts von Matten in den Fotos.</translation>
    </message>
    <message>
        <source>Error in the boundary</source>
        <translation>Fehler am Rand</translation>
    </message>
    <message>
        <source>Where mattes matter: mean absolute error within the true boundary in thousandths, %1.</source>
        <translation>Wo Matten zählen: mittlerer absoluter Fehler am wahren Rand in Tausendsteln, %1.</translation>
    </message>
    <message>
        <source>Grad</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Conn</source>
        <translation>Conn</translation>
    </message>
    <message>
        <source>All measures of mattes</source>
        <translation>Alle Maße für Matten</translation>
    </message>
    <message>
        <source>Sums over a picture by a thousand (SAD, gradient, connectivity) and mean squares in thousandths, in the whole picture, in the true boundary (-T) and elsewhere (-C); means over pictures and seeds.</source>
        <translation>Summen über ein Bild, geteilt durch tausend (SAD, Gradient, Konnektivität), und mittlere Quadrate in Tausendsteln, im ganzen Bild, am wahren Rand (-T) und anderswo (-C); Mittel über Bilder und Seeds.</translation>
    </message>
    <message>
        <source>Labels of the photos</source>
        <translation>Labels der Fotos</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>How right the labels are</source>
        <translation>Wie richtig die Labels sind</translation>
    </message>
    <message>
        <source>What the students are taught, in the same measures, against the photos’ true mattes, which no student but the upper bound’s has seen.</source>
        <translation>Wovon die Schüler lernen, in denselben Maßen, gegen die wahren Matten der Fotos, die kein Schüler außer dem der oberen Schranke gesehen hat.</translation>
    </message>
    <message>
        <source>Pictures with mattes: %1 of %2</source>
        <translation>Bilder mit Matten: %1 von %2</translation>
    </message>
    <message>
        <source>Photos with masks: %1 of %2</source>
        <translation>Fotos mit Masken: %1 von %2</translation>
    </message>
    <message>
        <source>Test pictures: %1 of %2</source>
        <translation>Testbilder: %1 von %2</translation>
    </message>
    <message>
        <source>Nothing was measured: no picture for the test has a true matte.</source>
        <translation>Nichts wurde gemessen: Kein Testbild hat eine wahre Matte.</translation>
    </message>
    <message>
        <source>Teacher: %1 weights, %2 steps</source>
        <translation>Lehrer: %1 Gewichte, %2 Schritte</translation>
    </message>
    <message>
        <source>Student: %1 weights, %2 steps</source>
        <translation>Schüler: %1 Gewichte, %2 Schritte</translation>
    </message>
    <message>
        <source>Boundary in a photo: %1 % on average; more than 40 % in %2 % of the photos</source>
        <translation>Rand in einem Foto: im Mittel %1 %; mehr als 40 % in %2 % der Fotos</translation>
    </message>
    <message>
        <source>Band of the control: %1 pixels on both sides of the contour, the width whose share of the pictures comes nearest to the teacher’s boundary</source>
        <translation>Band der Kontrolle: %1 Pixel beiderseits der Kontur, die Breite, deren Anteil an den Bildern dem Rand des Lehrers am nächsten kommt</translation>
    </message>
    <message>
        <source>The teacher’s weights are the same before and after the students were trained: %1…</source>
        <translation>Die Gewichte des Lehrers sind vor und nach dem Training der Schüler dieselben: %1…</translation>
    </message>
    <message>
        <source>The teacher’s weights changed while the students were trained, which must not be.</source>
        <translation>Die Gewichte des Lehrers haben sich beim Training der Schüler geändert, was nicht sein darf.</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Wie gemessen wurde</translation>
    </message>
    <message>
        <source>What these figures rest on.</source>
        <translation>Worauf diese Zahlen beruhen.</translation>
    </message>
    <message>
        <source>The training went out of bounds at step %1</source>
        <translation>Das Training ist bei Schritt %1 divergiert</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Choose a smaller learning rate.</source>
        <translation>Eine kleinere Lernrate wählen.</translation>
    </message>
    <message>
        <source>Mattes only</source>
        <translation>Nur Matten</translation>
    </message>
    <message>
        <source>Masks only</source>
        <translation>Nur Masken</translation>
    </message>
    <message>
        <source>Masks taken as mattes</source>
        <translation>Masken als Matten</translation>
    </message>
    <message>
        <source>Teacher&apos;s mattes, no masks</source>
        <translation>Matten des Lehrers, keine Masken</translation>
    </message>
    <message>
        <source>Blended labels (MLB)</source>
        <translation>Gemischte Labels (MLB)</translation>
    </message>
    <message>
        <source>Blurred contour (control)</source>
        <translation>Unscharfe Kontur (Kontrolle)</translation>
    </message>
    <message>
        <source>Training the teacher</source>
        <translation>Lehrer wird trainiert</translation>
    </message>
    <message>
        <source>True mattes (bound)</source>
        <translation>Wahre Matten (Schranke)</translation>
    </message>
    <message>
        <source>%1 test pictures, %2</source>
        <translation>%1 Testbilder, %2</translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>“gleaner list” names the methods.</source>
        <translation>„gleaner list“ nennt die Methoden.</translation>
    </message>
    <message>
        <source>There is no method “%1”</source>
        <translation>Es gibt keine Methode „%1“</translation>
    </message>
    <message>
        <source>not a data set</source>
        <translation>kein Datensatz</translation>
    </message>
    <message>
        <source>has no column of kind “%1”</source>
        <translation>ohne Spalte der Art „%1“</translation>
    </message>
    <message>
        <source>not a model</source>
        <translation>kein Modell</translation>
    </message>
    <message>
        <source>does not offer “%1”</source>
        <translation>bietet „%1“ nicht</translation>
    </message>
</context>
<context>
    <name>MethodFamily</name>
    <message>
        <source>Detection</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>Segmentierung</translation>
    </message>
    <message>
        <source>Adaptation</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>Curation</source>
        <translation>Datenauswahl</translation>
    </message>
    <message>
        <source>Unlearning</source>
        <translation>Verlernen</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Erzeugung</translation>
    </message>
    <message>
        <source>Continual learning</source>
        <translation>Fortlaufendes Lernen</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domänen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>Generalization</source>
        <translation>Generalisierung</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
</context>
<context>
    <name>MethodHelp</name>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Was sie nicht kann</translation>
    </message>
    <message>
        <source>Where it departs from the paper</source>
        <translation>Wo sie vom Paper abweicht</translation>
    </message>
    <message>
        <source>The example</source>
        <translation>Das Beispiel</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>1 seed</source>
        <translation>1 Seed</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 Seeds</translation>
    </message>
</context>
<context>
    <name>ModelFiles</name>
    <message>
        <source>This model file cannot be used: %1</source>
        <translation>Diese Modelldatei ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Copy the model&apos;s files again.</source>
        <translation>Die Dateien des Modells neu kopieren.</translation>
    </message>
    <message>
        <source>it has %1 bytes, more than %2</source>
        <translation>sie hat %1 Bytes, mehr als %2</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1 bei Byte %2</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>sie ist kein JSON-Objekt</translation>
    </message>
</context>
<context>
    <name>ModelSource</name>
    <message>
        <source>The model&apos;s configuration is missing</source>
        <translation>Die Konfiguration des Modells fehlt</translation>
    </message>
    <message>
        <source>Copy config.json of this model beside its weights.</source>
        <translation>config.json dieses Modells neben seine Gewichte kopieren.</translation>
    </message>
</context>
<context>
    <name>NoiseSchedule</name>
    <message>
        <source>%1 steps cannot be taken through the %2 timesteps of this model</source>
        <translation>%1 Schritte durch die %2 Zeitschritte dieses Modells sind nicht möglich</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Take fewer steps, at least 1.</source>
        <translation>Weniger Schritte wählen, mindestens 1.</translation>
    </message>
</context>
<context>
    <name>NoiseScheduleConfig</name>
    <message>
        <source>“%1” is “%2”, which Gleaner does not know</source>
        <translation>„%1“ ist „%2“, was Gleaner nicht kennt</translation>
    </message>
    <message>
        <source>“%1” is not between 0 and 1</source>
        <translation>„%1“ liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>“_class_name” is “%1”, which Gleaner does not know</source>
        <translation>„_class_name“ ist „%1“, was Gleaner nicht kennt</translation>
    </message>
    <message>
        <source>“clip_sample_range” is %1</source>
        <translation>„clip_sample_range“ ist %1</translation>
    </message>
</context>
<context>
    <name>Normalizers</name>
    <message>
        <source>there are more than %1 steps</source>
        <translation>es sind mehr als %1 Schritte</translation>
    </message>
</context>
<context>
    <name>Npy</name>
    <message>
        <source>This Fortran-ordered array is larger than 2 GiB</source>
        <translation>Dieses Array in Fortran-Anordnung ist größer als 2 GiB</translation>
    </message>
    <message>
        <source>Save it in C order: numpy.save(path, numpy.ascontiguousarray(array)).</source>
        <translation>In C-Anordnung speichern: numpy.save(path, numpy.ascontiguousarray(array)).</translation>
    </message>
    <message>
        <source>This is no usable NPY array: %1</source>
        <translation>Dies ist kein verwendbares NPY-Array: %1</translation>
    </message>
    <message>
        <source>Save the array again with numpy.save.</source>
        <translation>Das Array mit numpy.save neu speichern.</translation>
    </message>
    <message>
        <source>it does not begin with the mark of NPY</source>
        <translation>es beginnt nicht mit der Kennung von NPY</translation>
    </message>
    <message>
        <source>its version %1 is not known</source>
        <translation>seine Version %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>its header reaches beyond the end of the file</source>
        <translation>sein Header reicht über das Ende der Datei hinaus</translation>
    </message>
    <message>
        <source>its number format “%1” is not known</source>
        <translation>sein Zahlenformat „%1“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>it holds Python objects, which would have to be run to be read</source>
        <translation>es enthält Python-Objekte, die zum Lesen ausgeführt werden müssten</translation>
    </message>
    <message>
        <source>Save numbers or texts without objects: array.astype(…), then numpy.save.</source>
        <translation>Zahlen oder Texte ohne Objekte speichern: array.astype(…), dann numpy.save.</translation>
    </message>
    <message>
        <source>its number format “%1” is not supported</source>
        <translation>sein Zahlenformat „%1“ wird nicht unterstützt</translation>
    </message>
    <message>
        <source>Convert it to integers, float16, float32 or float64.</source>
        <translation>In ganze Zahlen, float16, float32 oder float64 umwandeln.</translation>
    </message>
    <message>
        <source>its texts have no room for a letter</source>
        <translation>seine Texte haben keinen Platz für einen Buchstaben</translation>
    </message>
    <message>
        <source>Save it without empty texts only.</source>
        <translation>So speichern, dass nicht alle Texte leer sind.</translation>
    </message>
    <message>
        <source>it has more than 32 dimensions</source>
        <translation>es hat mehr als 32 Dimensionen</translation>
    </message>
    <message>
        <source>its shape (%1) is impossible</source>
        <translation>seine Form (%1) ist unmöglich</translation>
    </message>
    <message>
        <source>its header lacks its number format, order or shape</source>
        <translation>seinem Header fehlt Zahlenformat, Anordnung oder Form</translation>
    </message>
    <message>
        <source>it holds records with named fields</source>
        <translation>es enthält Einträge mit benannten Feldern</translation>
    </message>
    <message>
        <source>Save each field as an array of its own, as in numpy.savez.</source>
        <translation>Jedes Feld als eigenes Array speichern, wie bei numpy.savez.</translation>
    </message>
    <message>
        <source>its shape asks for %1 bytes, but %2 are there</source>
        <translation>seine Form verlangt %1 Bytes, vorhanden sind %2</translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation>sie ist zu kurz</translation>
    </message>
    <message>
        <source>“%1” was left out: %2</source>
        <translation>„%1“ wurde ausgelassen: %2</translation>
    </message>
    <message>
        <source>The arrays in this archive unpack to more than 2 GiB</source>
        <translation>Die Arrays in diesem Archiv entpacken sich auf mehr als 2 GiB</translation>
    </message>
    <message>
        <source>Save them with numpy.savez, not packed; then they are read from the file.</source>
        <translation>Die Arrays mit numpy.savez unkomprimiert speichern; dann werden sie direkt aus der Datei gelesen.</translation>
    </message>
    <message>
        <source>Save the archive again.</source>
        <translation>Das Archiv neu speichern.</translation>
    </message>
    <message>
        <source>its name tells no split</source>
        <translation>sein Name nennt keinen Split</translation>
    </message>
    <message>
        <source>it is not in every split with the same shape</source>
        <translation>es ist nicht in jedem Split mit derselben Form vorhanden</translation>
    </message>
    <message>
        <source>it holds no value for a row</source>
        <translation>es enthält keinen Wert je Zeile</translation>
    </message>
    <message>
        <source>There is no array in this archive</source>
        <translation>In diesem Archiv ist kein Array</translation>
    </message>
    <message>
        <source>Save arrays with numpy.savez.</source>
        <translation>Arrays mit numpy.savez speichern.</translation>
    </message>
    <message>
        <source>No array in this archive has rows</source>
        <translation>Kein Array in diesem Archiv hat Zeilen</translation>
    </message>
    <message>
        <source>Arrays need one row for each sample.</source>
        <translation>Arrays brauchen je Beispiel eine Zeile.</translation>
    </message>
    <message>
        <source>Save the array again.</source>
        <translation>Das Array neu speichern.</translation>
    </message>
    <message>
        <source>This array has no values in rows</source>
        <translation>Dieses Array hat keine Werte in Zeilen</translation>
    </message>
    <message>
        <source>Give it one row for each sample.</source>
        <translation>Ihm je Beispiel eine Zeile geben.</translation>
    </message>
    <message>
        <source>The file changed after it was opened</source>
        <translation>Die Datei wurde nach dem Öffnen geändert</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Sie neu öffnen.</translation>
    </message>
    <message>
        <source>Bytes after the end of the array: %1</source>
        <translation>Bytes nach dem Ende des Arrays: %1</translation>
    </message>
    <message>
        <source>its number of rows is not %1</source>
        <translation>seine Zeilenzahl ist nicht %1</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
</context>
<context>
    <name>OffscreenContext</name>
    <message>
        <source>The 3-D picture cannot be drawn</source>
        <translation>Das 3D-Bild kann nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>Install an OpenGL driver with EGL (on Debian: libegl1 and libgl1-mesa-dri), then start again.</source>
        <translation>Einen OpenGL-Treiber mit EGL installieren (unter Debian: libegl1 und libgl1-mesa-dri), dann neu starten.</translation>
    </message>
    <message>
        <source>EGL offers no display without a window</source>
        <translation>EGL bietet keine Anzeige ohne Fenster</translation>
    </message>
    <message>
        <source>The driver has no desktop OpenGL 3.2</source>
        <translation>Der Treiber hat kein Desktop-OpenGL 3.2</translation>
    </message>
    <message>
        <source>The driver cannot draw without a surface</source>
        <translation>Der Treiber kann nicht ohne Oberfläche zeichnen</translation>
    </message>
</context>
<context>
    <name>OnnxModel</name>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>operators</source>
        <translation>Operatoren</translation>
    </message>
    <message>
        <source>computed by</source>
        <translation>berechnet mit</translation>
    </message>
    <message>
        <source>OpenCV, in float32</source>
        <translation>OpenCV, in float32</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>ONNX classifier</source>
        <translation>ONNX-Klassifikator</translation>
    </message>
    <message>
        <source>preprocessing</source>
        <translation>Vorverarbeitung</translation>
    </message>
    <message>
        <source>preprocessor_config.json</source>
        <translation>preprocessor_config.json</translation>
    </message>
    <message>
        <source>mean and deviation of ImageNet</source>
        <translation>Mittelwert und Standardabweichung von ImageNet</translation>
    </message>
    <message>
        <source>ONNX detector</source>
        <translation>ONNX-Detektor</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>Boxen</translation>
    </message>
    <message>
        <source>%1, of %2 categories</source>
        <translation>%1, aus %2 Kategorien</translation>
    </message>
</context>
<context>
    <name>OnnxNetwork</name>
    <message>
        <source>This ONNX network cannot be used: %1</source>
        <translation>Dieses ONNX-Netz ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>it has more than 2 GiB</source>
        <translation>es hat mehr als 2 GiB</translation>
    </message>
    <message>
        <source>Export a smaller network.</source>
        <translation>Ein kleineres Netz exportieren.</translation>
    </message>
    <message>
        <source>OpenCV does not understand it (it uses %1)</source>
        <translation>OpenCV versteht es nicht (es verwendet %1)</translation>
    </message>
    <message>
        <source>OpenCV does not know its operator “%1”, or not in this form</source>
        <translation>OpenCV kennt seinen Operator „%1“ nicht oder nicht in dieser Form</translation>
    </message>
    <message>
        <source>Export it with a lower opset, or save the weights as safetensors in a layout that Gleaner knows.</source>
        <translation>Mit einem niedrigeren Opset exportieren oder die Gewichte als Safetensors in einer Anordnung speichern, die Gleaner kennt.</translation>
    </message>
    <message>
        <source>Export a network that takes one batch of color pictures (N, 3, height, width).</source>
        <translation>Ein Netz exportieren, das einen Batch von Farbbildern (N, 3, Höhe, Breite) annimmt.</translation>
    </message>
    <message>
        <source>it has %1 inputs</source>
        <translation>es hat %1 Eingaben</translation>
    </message>
    <message>
        <source>its input is no batch of color pictures</source>
        <translation>seine Eingabe ist kein Batch von Farbbildern</translation>
    </message>
    <message>
        <source>its pictures are larger than %1 pixels</source>
        <translation>seine Bilder sind größer als %1 Pixel</translation>
    </message>
    <message>
        <source>it has no output</source>
        <translation>es hat keine Ausgabe</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Es neu exportieren.</translation>
    </message>
    <message>
        <source>one pass needs %1 GiB</source>
        <translation>ein Durchlauf braucht %1 GiB</translation>
    </message>
    <message>
        <source>Export it for smaller pictures.</source>
        <translation>Es für kleinere Bilder exportieren.</translation>
    </message>
    <message>
        <source>its output has no shape</source>
        <translation>seine Ausgabe hat keine Form</translation>
    </message>
    <message>
        <source>OpenCV cannot compute it: %1</source>
        <translation>OpenCV kann es nicht berechnen: %1</translation>
    </message>
    <message>
        <source>its output is no tensor of floats</source>
        <translation>seine Ausgabe ist kein Tensor aus Gleitkommazahlen</translation>
    </message>
</context>
<context>
    <name>OnnxScan</name>
    <message>
        <source>it defines operators of its own</source>
        <translation>es definiert eigene Operatoren</translation>
    </message>
    <message>
        <source>it has no graph, or several</source>
        <translation>es hat keinen Graphen oder mehrere</translation>
    </message>
    <message>
        <source>it has no output</source>
        <translation>es hat keine Ausgabe</translation>
    </message>
    <message>
        <source>This ONNX network cannot be used: %1</source>
        <translation>Dieses ONNX-Netz ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Export it again as one file for inference, with a fixed input size.</source>
        <translation>Es neu als eine Datei für die Inferenz exportieren, mit fester Eingabegröße.</translation>
    </message>
    <message>
        <source>it is damaged or cut short</source>
        <translation>es ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>it has sparse weights</source>
        <translation>es hat dünn besetzte Gewichte</translation>
    </message>
    <message>
        <source>no step makes its output “%1”</source>
        <translation>kein Schritt erzeugt seine Ausgabe „%1“</translation>
    </message>
    <message>
        <source>it has more than %1 steps</source>
        <translation>es hat mehr als %1 Schritte</translation>
    </message>
    <message>
        <source>the step “%1” takes “%2”, which no earlier step makes</source>
        <translation>der Schritt „%1“ verwendet „%2“, das kein früherer Schritt erzeugt</translation>
    </message>
    <message>
        <source>the step “%1” would make more than %2 numbers</source>
        <translation>der Schritt „%1“ würde mehr als %2 Zahlen erzeugen</translation>
    </message>
    <message>
        <source>the step “%1” contains a graph</source>
        <translation>der Schritt „%1“ enthält einen Graphen</translation>
    </message>
    <message>
        <source>“%1” has more than %2 dimensions</source>
        <translation>„%1“ hat mehr als %2 Dimensionen</translation>
    </message>
    <message>
        <source>a tensor has more than %1 dimensions</source>
        <translation>ein Tensor hat mehr als %1 Dimensionen</translation>
    </message>
    <message>
        <source>it keeps its weights in other files</source>
        <translation>es bewahrt seine Gewichte in anderen Dateien auf</translation>
    </message>
    <message>
        <source>the tensor “%1” has an impossible shape</source>
        <translation>der Tensor „%1“ hat eine unmögliche Form</translation>
    </message>
    <message>
        <source>the tensor “%1” has a number format that is not read</source>
        <translation>der Tensor „%1“ hat ein Zahlenformat, das nicht gelesen wird</translation>
    </message>
    <message>
        <source>the numbers of the tensor “%1” do not fit its shape</source>
        <translation>die Zahlen des Tensors „%1“ passen nicht zu seiner Form</translation>
    </message>
</context>
<context>
    <name>OpenClip</name>
    <message>
        <source>This CLIP has a ResNet image tower, which is not supported</source>
        <translation>Dieses CLIP hat einen ResNet-Bildzweig, der nicht unterstützt wird</translation>
    </message>
    <message>
        <source>Choose a CLIP checkpoint with a vision transformer.</source>
        <translation>Einen CLIP-Checkpoint mit Vision Transformer wählen.</translation>
    </message>
    <message>
        <source>The vocabulary of this model is missing</source>
        <translation>Das Vokabular dieses Modells fehlt</translation>
    </message>
    <message>
        <source>Copy vocab.json and merges.txt of this model beside its weights.</source>
        <translation>vocab.json und merges.txt dieses Modells neben seine Gewichte kopieren.</translation>
    </message>
    <message>
        <source>The vocabulary has %1 symbols, but the model only %2</source>
        <translation>Das Vokabular hat %1 Symbole, das Modell aber nur %2</translation>
    </message>
    <message>
        <source>Take vocabulary and weights from the same model.</source>
        <translation>Vokabular und Gewichte vom selben Modell nehmen.</translation>
    </message>
    <message>
        <source>%1 layers, width %2, %3 heads, MLP %4, %5</source>
        <translation>%1 Schichten, Breite %2, %3 Heads, MLP %4, %5</translation>
    </message>
    <message>
        <source>image tower</source>
        <translation>Bildzweig</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 px, %2 × %2 patches of %3 px</source>
        <translation>%1 px, %2 × %2 Patches zu %3 px</translation>
    </message>
    <message>
        <source>preprocessing</source>
        <translation>Vorverarbeitung</translation>
    </message>
    <message>
        <source>preprocessor_config.json</source>
        <translation>preprocessor_config.json</translation>
    </message>
    <message>
        <source>CLIP&apos;s own</source>
        <translation>wie bei CLIP</translation>
    </message>
    <message>
        <source>text tower</source>
        <translation>Textzweig</translation>
    </message>
    <message>
        <source>context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>%1 symbols, as published with CLIP</source>
        <translation>%1 Symbole, wie mit CLIP veröffentlicht</translation>
    </message>
    <message>
        <source>%1 symbols, vocab.json</source>
        <translation>%1 Symbole, vocab.json</translation>
    </message>
    <message>
        <source>shared space</source>
        <translation>Gemeinsamer Raum</translation>
    </message>
    <message>
        <source>%1 dimensions</source>
        <translation>%1 Dimensionen</translation>
    </message>
    <message>
        <source>logit scale</source>
        <translation>Logit-Skalierung</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>original CLIP names</source>
        <translation>ursprüngliche CLIP-Namen</translation>
    </message>
</context>
<context>
    <name>OpenDataSet</name>
    <message>
        <source>This is neither a folder nor a regular file</source>
        <translation>Dies ist weder ein Ordner noch eine reguläre Datei</translation>
    </message>
    <message>
        <source>This file cannot be opened: %1</source>
        <translation>Die Datei kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Seine Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>This file is no data set of a known format</source>
        <translation>Diese Datei ist kein Datensatz eines bekannten Formats</translation>
    </message>
    <message>
        <source>This data set does not exist</source>
        <translation>Dieser Datensatz existiert nicht</translation>
    </message>
    <message>
        <source>Check the path, or name a generator such as scenes:.</source>
        <translation>Den Pfad prüfen oder einen Generator wie scenes: nennen.</translation>
    </message>
    <message>
        <source>Known are folders of pictures with one folder for each class (also below train, val and test, or below domains), MNIST IDX files, single pictures, %1, and the generators %2.</source>
        <translation>Bekannt sind Bildordner mit einem Ordner je Klasse (auch unter train, val und test oder unter Domänen), MNIST-IDX-Dateien, einzelne Bilder, %1 und die Generatoren %2.</translation>
    </message>
    <message>
        <source>Parquet and Arrow files cannot be read</source>
        <translation>Parquet- und Arrow-Dateien sind nicht lesbar</translation>
    </message>
    <message>
        <source>Save it as JSON Lines: pandas.read_parquet(path).to_json(out, orient=&quot;records&quot;, lines=True).</source>
        <translation>Als JSON Lines speichern: pandas.read_parquet(path).to_json(out, orient=&quot;records&quot;, lines=True).</translation>
    </message>
    <message>
        <source>HDF5 files cannot be read</source>
        <translation>HDF5-Dateien sind nicht lesbar</translation>
    </message>
    <message>
        <source>Save its arrays with numpy.savez(path, name=array).</source>
        <translation>Die Arrays mit numpy.savez(path, name=array) speichern.</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>Diese Datei ist leer</translation>
    </message>
    <message>
        <source>Fetch or save it again.</source>
        <translation>Noch einmal holen oder speichern.</translation>
    </message>
    <message>
        <source>This text holds NUL bytes: it is damaged, or in UTF-16 without a mark</source>
        <translation>Dieser Text enthält NUL-Bytes: Er ist beschädigt, oder in UTF-16 ohne Kennung</translation>
    </message>
    <message>
        <source>Save it as UTF-8, for instance with “iconv -f UTF-16LE -t UTF-8”, and open it again.</source>
        <translation>Als UTF-8 speichern, etwa mit „iconv -f UTF-16LE -t UTF-8“, und neu öffnen.</translation>
    </message>
</context>
<context>
    <name>OpenDiffusion</name>
    <message>
        <source>Gleaner does not know the pipeline “%1”: it has no UNet</source>
        <translation>Gleaner kennt die Pipeline „%1“ nicht: Sie hat kein UNet</translation>
    </message>
    <message>
        <source>Choose a latent diffusion model with the folder unet/.</source>
        <translation>Ein latentes Diffusionsmodell mit dem Ordner unet/ wählen.</translation>
    </message>
    <message>
        <source>This part of the model is missing</source>
        <translation>Dieser Teil des Modells fehlt</translation>
    </message>
    <message>
        <source>Copy the whole folder of the model again.</source>
        <translation>Den ganzen Ordner des Modells neu kopieren.</translation>
    </message>
    <message>
        <source>The noise schedule of this model is missing</source>
        <translation>Der Rauschplan dieses Modells fehlt</translation>
    </message>
    <message>
        <source>Copy the folder scheduler/ of this model.</source>
        <translation>Den Ordner scheduler/ dieses Modells kopieren.</translation>
    </message>
    <message>
        <source>There is no %1.safetensors in this part of the model</source>
        <translation>In diesem Teil des Modells gibt es keine Datei %1.safetensors</translation>
    </message>
    <message>
        <source>Copy the folder again; other formats must be converted to safetensors.</source>
        <translation>Den Ordner neu kopieren; andere Formate müssen in Safetensors umgewandelt werden.</translation>
    </message>
    <message>
        <source>The vocabulary of this model is missing</source>
        <translation>Das Vokabular dieses Modells fehlt</translation>
    </message>
    <message>
        <source>Copy the folder tokenizer/ of this model with vocab.json and merges.txt.</source>
        <translation>Den Ordner tokenizer/ dieses Modells mit vocab.json und merges.txt kopieren.</translation>
    </message>
    <message>
        <source>The vocabulary has %1 symbols, but the model only %2</source>
        <translation>Das Vokabular hat %1 Symbole, das Modell aber nur %2</translation>
    </message>
    <message>
        <source>Take vocabulary and weights from the same model.</source>
        <translation>Vokabular und Gewichte vom selben Modell nehmen.</translation>
    </message>
    <message>
        <source>Take all parts from the same model.</source>
        <translation>Alle Teile vom selben Modell nehmen.</translation>
    </message>
    <message>
        <source>The UNet takes %1 channels and gives %2, but the autoencoder&apos;s latents have %3</source>
        <translation>Das UNet nimmt %1 Kanäle auf und gibt %2 aus, die Latents des Autoencoders haben aber %3</translation>
    </message>
    <message>
        <source>The UNet takes %1 channels and gives %2; without an autoencoder it must work on the three colors themselves</source>
        <translation>Das UNet nimmt %1 Kanäle auf und gibt %2 aus; ohne Autoencoder muss es auf den drei Farben selbst arbeiten</translation>
    </message>
    <message>
        <source>Copy the folder vae/ of this model.</source>
        <translation>Den Ordner vae/ dieses Modells kopieren.</translation>
    </message>
    <message>
        <source>The autoencoder is not for pictures of three colors</source>
        <translation>Der Autoencoder ist nicht für Bilder mit drei Farben bestimmt</translation>
    </message>
    <message>
        <source>The UNet listens to texts of width %1, but the text encoder gives %2</source>
        <translation>Das UNet erwartet Texte der Breite %1, der Text-Encoder liefert aber %2</translation>
    </message>
    <message>
        <source>predicts the noise</source>
        <translation>sagt das Rauschen voraus</translation>
    </message>
    <message>
        <source>predicts the picture</source>
        <translation>sagt das Bild voraus</translation>
    </message>
    <message>
        <source>predicts the velocity</source>
        <translation>sagt die Geschwindigkeit voraus</translation>
    </message>
    <message>
        <source>DDIM in place of %1</source>
        <translation>DDIM anstelle von %1</translation>
    </message>
    <message>
        <source>%1 timesteps, %2, %3</source>
        <translation>%1 Zeitschritte, %2, %3</translation>
    </message>
    <message>
        <source>denoiser</source>
        <translation>Denoiser</translation>
    </message>
    <message>
        <source>UNet, channels %1, context width %2, %3 attention layers</source>
        <translation>UNet, Kanäle %1, Kontextbreite %2, %3 Attention-Schichten</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>Latents</translation>
    </message>
    <message>
        <source>%1 × %2 × %2</source>
        <translation>%1 × %2 × %2</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>KL, side 1/%1, scaled by %2</source>
        <translation>KL, Seite 1/%1, skaliert mit %2</translation>
    </message>
    <message>
        <source>none, the latents are the picture</source>
        <translation>keiner, die Latents sind das Bild</translation>
    </message>
    <message>
        <source>text encoder</source>
        <translation>Text-Encoder</translation>
    </message>
    <message>
        <source>%1 layers, width %2, context of %3 tokens</source>
        <translation>%1 Schichten, Breite %2, Kontext von %3 Tokens</translation>
    </message>
    <message>
        <source>none, so it reads no prompts</source>
        <translation>keiner, es liest also keine Prompts</translation>
    </message>
</context>
<context>
    <name>OpenModel</name>
    <message>
        <source>The tensors of this checkpoint belong to no architecture that Gleaner knows</source>
        <translation>Die Tensoren dieses Checkpoints gehören zu keiner Architektur, die Gleaner kennt</translation>
    </message>
    <message>
        <source>Gleaner does not know the architecture “%1”, or these tensors do not belong to it</source>
        <translation>Gleaner kennt die Architektur „%1“ nicht, oder diese Tensoren gehören nicht zu ihr</translation>
    </message>
    <message>
        <source>“gleaner model info” of a model that opens tells what Gleaner reads.</source>
        <translation>„gleaner model info“ zeigt bei einem Modell, das sich öffnen lässt, was Gleaner liest.</translation>
    </message>
</context>
<context>
    <name>OpenOnnx</name>
    <message>
        <source>This ONNX network is neither a classifier of square pictures nor a detector</source>
        <translation>Dieses ONNX-Netz ist weder ein Klassifikator für quadratische Bilder noch ein Detektor</translation>
    </message>
    <message>
        <source>Its first output must be (N, classes), (1, 4 + classes, boxes) or (1, boxes, 5 + classes).</source>
        <translation>Seine erste Ausgabe muss (N, Klassen), (1, 4 + Klassen, Boxen) oder (1, Boxen, 5 + Klassen) sein.</translation>
    </message>
</context>
<context>
    <name>OpenResNet</name>
    <message>
        <source>a side is too long</source>
        <translation>eine Seite ist zu lang</translation>
    </message>
    <message>
        <source>sides up to %1</source>
        <translation>Seiten bis %1</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>%1, in stages of %2 %3 blocks</source>
        <translation>%1, in Stufen zu %2 %3-Blöcken</translation>
    </message>
    <message>
        <source>bottleneck</source>
        <translation>Bottleneck</translation>
    </message>
    <message>
        <source>basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>widths</source>
        <translation>Breiten</translation>
    </message>
    <message>
        <source>stem</source>
        <translation>Stem</translation>
    </message>
    <message>
        <source>3 × 3, keeps the size</source>
        <translation>3 × 3, behält die Größe</translation>
    </message>
    <message>
        <source>7 × 7, to a quarter</source>
        <translation>7 × 7, auf ein Viertel</translation>
    </message>
    <message>
        <source>preprocessing</source>
        <translation>Vorverarbeitung</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 Klassen</translation>
    </message>
    <message>
        <source>torchvision</source>
        <translation>torchvision</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
</context>
<context>
    <name>OpenSam</name>
    <message>
        <source>original Segment Anything names</source>
        <translation>ursprüngliche Namen von Segment Anything</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>image encoder</source>
        <translation>Bild-Encoder</translation>
    </message>
    <message>
        <source>%1 layers, width %2, %3 heads, MLP %4</source>
        <translation>%1 Schichten, Breite %2, %3 Heads, MLP %4</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 px, %2 × %2 patches of %3 px</source>
        <translation>%1 px, %2 × %2 Patches zu %3 px</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>windows of %1 × %1 patches; whole picture in layers %2</source>
        <translation>Fenster zu %1 × %1 Patches; ganzes Bild in den Schichten %2</translation>
    </message>
    <message>
        <source>mask decoder</source>
        <translation>Masken-Decoder</translation>
    </message>
    <message>
        <source>%1 layers, width %2, %3 heads, MLP %4, %5 masks</source>
        <translation>%1 Schichten, Breite %2, %3 Heads, MLP %4, %5 Masken</translation>
    </message>
</context>
<context>
    <name>OpenSentencePiece</name>
    <message>
        <source>it has more than %1 merges</source>
        <translation>es sind mehr als %1 Merges</translation>
    </message>
    <message>
        <source>the piece “%1” comes twice</source>
        <translation>das Stück „%1“ kommt zweimal vor</translation>
    </message>
</context>
<context>
    <name>OpenTokenizer</name>
    <message>
        <source>the word “%1” comes twice</source>
        <translation>das Wort „%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>the number %1 is out of range</source>
        <translation>die Nummer %1 liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>the word “%1” in line %2 comes twice</source>
        <translation>das Wort „%1“ in Zeile %2 kommt zweimal vor</translation>
    </message>
    <message>
        <source>it lacks the words “%1”, “%2” or “%3”</source>
        <translation>es fehlt das Wort „%1“, „%2“ oder „%3“</translation>
    </message>
</context>
<context>
    <name>OpenVit</name>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>%1 layers, width %2, %3 heads, MLP %4%5</source>
        <translation>%1 Schichten, Breite %2, %3 Heads, MLP %4%5</translation>
    </message>
    <message>
        <source>, gated</source>
        <translation>, mit Gate</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>%1 px, %2 × %2 patches of %3 px; others by interpolation</source>
        <translation>%1 px, %2 × %2 Patches zu %3 px; andere durch Interpolation</translation>
    </message>
    <message>
        <source>preprocessing</source>
        <translation>Vorverarbeitung</translation>
    </message>
    <message>
        <source>registers</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>%1 classes, of class token and mean of patches</source>
        <translation>%1 Klassen, aus Klassen-Token und Mittel der Patches</translation>
    </message>
    <message>
        <source>%1 classes, of the class token</source>
        <translation>%1 Klassen, aus dem Klassen-Token</translation>
    </message>
    <message>
        <source>original names</source>
        <translation>ursprüngliche Namen</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>“%1” names no rows of this data set</source>
        <translation>„%1“ nennt keine Zeilen dieses Datensatzes</translation>
    </message>
    <message>
        <source>Give rows from 0 to %1, such as 3 or 0-4.</source>
        <translation>Zeilen von 0 bis %1 angeben, etwa 3 oder 0-4.</translation>
    </message>
    <message>
        <source>These are too many rows</source>
        <translation>Das sind zu viele Zeilen</translation>
    </message>
    <message>
        <source>Take fewer.</source>
        <translation>Weniger nehmen.</translation>
    </message>
    <message>
        <source>The number of rows</source>
        <translation>Die Zeilenzahl</translation>
    </message>
    <message>
        <source>The shares, such as 8:1:1,</source>
        <translation>Die Aufteilung, etwa 8:1:1,</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>The column</source>
        <translation>Die Spalte</translation>
    </message>
    <message>
        <source>What to do to it</source>
        <translation>Die Angabe, was damit geschehen soll,</translation>
    </message>
    <message>
        <source>The severity from 1 to 5</source>
        <translation>Der Schweregrad von 1 bis 5</translation>
    </message>
    <message>
        <source>There is no label noise “%1”</source>
        <translation>Es gibt kein Label-Rauschen „%1“</translation>
    </message>
    <message>
        <source>Known are: any, next.</source>
        <translation>Bekannt sind: any, next.</translation>
    </message>
    <message>
        <source>There is no operation “%1”</source>
        <translation>Es gibt keine Operation „%1“</translation>
    </message>
    <message>
        <source>The operations are: %1.</source>
        <translation>Die Operationen sind: %1.</translation>
    </message>
    <message>
        <source>The column “%1” holds no pictures</source>
        <translation>Die Spalte „%1“ enthält keine Bilder</translation>
    </message>
    <message>
        <source>Name a column of pictures.</source>
        <translation>Eine Spalte mit Bildern nennen.</translation>
    </message>
    <message>
        <source>There is no image corruption “%1”</source>
        <translation>Es gibt keine Bildstörung „%1“</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Bekannt sind: %1.</translation>
    </message>
    <message>
        <source>There is no severity %1</source>
        <translation>Es gibt keinen Schweregrad %1</translation>
    </message>
    <message>
        <source>Give a whole number from 1 to 5.</source>
        <translation>Eine ganze Zahl von 1 bis 5 angeben.</translation>
    </message>
    <message>
        <source>“%1” is too much</source>
        <translation>„%1“ ist zu viel</translation>
    </message>
    <message>
        <source>Join comparisons by and or or.</source>
        <translation>Vergleiche mit and oder or verbinden.</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>Add it there.</source>
        <translation>Es dort ergänzen.</translation>
    </message>
    <message>
        <source>There is too much inside one another here</source>
        <translation>Hier ist zu viel ineinander geschachtelt</translation>
    </message>
    <message>
        <source>Use fewer parentheses.</source>
        <translation>Weniger Klammern benutzen.</translation>
    </message>
    <message>
        <source>A comparison is missing</source>
        <translation>Ein Vergleich fehlt</translation>
    </message>
    <message>
        <source>Write ==, !=, &lt;, &lt;=, &gt;, &gt;=, in […] or contains there.</source>
        <translation>Dort ==, !=, &lt;, &lt;=, &gt;, &gt;=, in […] oder contains schreiben.</translation>
    </message>
    <message>
        <source>Only texts contain something</source>
        <translation>Nur Texte können etwas enthalten</translation>
    </message>
    <message>
        <source>Compare numbers with == or &lt;.</source>
        <translation>Zahlen mit == oder &lt; vergleichen.</translation>
    </message>
    <message>
        <source>null is neither more nor less than anything</source>
        <translation>null ist weder größer noch kleiner als etwas</translation>
    </message>
    <message>
        <source>Write == null or != null.</source>
        <translation>== null oder != null schreiben.</translation>
    </message>
    <message>
        <source>A text is compared with a number</source>
        <translation>Ein Text wird mit einer Zahl verglichen</translation>
    </message>
    <message>
        <source>Put the value in quotes.</source>
        <translation>Den Wert in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Write the number without quotes.</source>
        <translation>Die Zahl ohne Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>A value is missing</source>
        <translation>Ein Wert fehlt</translation>
    </message>
    <message>
        <source>Name a column, or give a number, a text in quotes or null.</source>
        <translation>Eine Spalte nennen, oder eine Zahl, einen Text in Anführungszeichen oder null angeben.</translation>
    </message>
    <message>
        <source>There is no column “%1”</source>
        <translation>Es gibt keine Spalte „%1“</translation>
    </message>
    <message>
        <source>Put texts in quotes. The columns are: %1.</source>
        <translation>Texte in Anführungszeichen setzen. Die Spalten sind: %1.</translation>
    </message>
    <message>
        <source>The column “%1” (%2) cannot be compared</source>
        <translation>Die Spalte „%1“ (%2) ist nicht vergleichbar</translation>
    </message>
    <message>
        <source>Compare labels, texts, numbers or length(%1).</source>
        <translation>Labels, Texte, Zahlen oder length(%1) vergleichen.</translation>
    </message>
    <message>
        <source>A column is missing</source>
        <translation>Eine Spalte fehlt</translation>
    </message>
    <message>
        <source>“%1” has no length</source>
        <translation>„%1“ hat keine Länge</translation>
    </message>
    <message>
        <source>Texts, boxes and vectors have one.</source>
        <translation>Texte, Boxen und Vektoren haben eine.</translation>
    </message>
    <message>
        <source>This file cannot be opened: %1</source>
        <translation>Die Datei kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation>Name und Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>This table is larger than 1 GiB</source>
        <translation>Diese Tabelle ist größer als 1 GiB</translation>
    </message>
    <message>
        <source>Join the columns that are needed only.</source>
        <translation>Nur die benötigten Spalten anfügen.</translation>
    </message>
    <message>
        <source>Give key=COLUMN to say which line belongs to which row.</source>
        <translation>Mit key=SPALTE angeben, welche Zeile zu welcher gehört.</translation>
    </message>
    <message>
        <source>The table has no column “%1”</source>
        <translation>Die Tabelle hat keine Spalte „%1“</translation>
    </message>
    <message>
        <source>Its columns are: %1.</source>
        <translation>Ihre Spalten sind: %1.</translation>
    </message>
    <message>
        <source>Two lines have “%1” as their %2</source>
        <translation>Zwei Zeilen haben „%1“ als %2</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Nur eine davon behalten.</translation>
    </message>
    <message>
        <source>This file has changed since it was joined</source>
        <translation>Diese Datei hat sich geändert, seit sie angefügt wurde</translation>
    </message>
    <message>
        <source>Restore it, or leave out sha256=… to join what it holds now.</source>
        <translation>Die Datei wiederherstellen, oder sha256=… weglassen, um ihren jetzigen Inhalt anzufügen.</translation>
    </message>
    <message>
        <source>The data set has a column “%1” already</source>
        <translation>Der Datensatz hat schon eine Spalte „%1“</translation>
    </message>
    <message>
        <source>Rename it in the table.</source>
        <translation>Die Spalte in der Tabelle umbenennen.</translation>
    </message>
    <message>
        <source>Their new values are empty.</source>
        <translation>Ihre neuen Werte sind leer.</translation>
    </message>
    <message>
        <source>There is no split “%1”</source>
        <translation>Es gibt keinen Split „%1“</translation>
    </message>
    <message>
        <source>The splits are: %1.</source>
        <translation>Die Splits sind: %1.</translation>
    </message>
    <message>
        <source>There is no class “%1”</source>
        <translation>Es gibt keine Klasse „%1“</translation>
    </message>
    <message>
        <source>The classes are: %1.</source>
        <translation>Die Klassen sind: %1.</translation>
    </message>
    <message>
        <source>Labels cannot be made wrong this way</source>
        <translation>So lassen sich Labels nicht verfälschen</translation>
    </message>
    <message>
        <source>Give a share from 0 to 1, and a column of at least two classes.</source>
        <translation>Einen Anteil von 0 bis 1 und eine Spalte mit mindestens zwei Klassen angeben.</translation>
    </message>
    <message>
        <source>This step cannot be repeated: %1</source>
        <translation>Dieser Schritt ist nicht wiederholbar: %1</translation>
    </message>
    <message>
        <source>Save the data set itself, or take the rows by “take”.</source>
        <translation>Den Datensatz selbst speichern oder die Zeilen mit „take“ nehmen.</translation>
    </message>
    <message>
        <source>There is no row %1</source>
        <translation>Es gibt keine Zeile %1</translation>
    </message>
    <message>
        <source>Rows go from 0 to %1.</source>
        <translation>Die Zeilen gehen von 0 bis %1.</translation>
    </message>
    <message>
        <source>So many rows cannot be drawn from %1</source>
        <translation>So viele Zeilen lassen sich aus %1 nicht ziehen</translation>
    </message>
    <message>
        <source>Ask for at most %1, or give repeats=yes.</source>
        <translation>Höchstens %1 verlangen oder repeats=yes angeben.</translation>
    </message>
    <message>
        <source>These would be too many rows</source>
        <translation>Das wären zu viele Zeilen</translation>
    </message>
    <message>
        <source>Ask for fewer rows of each class.</source>
        <translation>Weniger Zeilen je Klasse verlangen.</translation>
    </message>
    <message>
        <source>Line %1 is no JSON object</source>
        <translation>Zeile %1 ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Write one JSON object on each line.</source>
        <translation>In jede Zeile ein JSON-Objekt schreiben.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>Its first line should name the columns.</source>
        <translation>Ihre erste Zeile soll die Spalten nennen.</translation>
    </message>
    <message>
        <source>The first line names no column, or one twice: “%1”</source>
        <translation>Die erste Zeile nennt keine Spalte oder eine zweimal: „%1“</translation>
    </message>
    <message>
        <source>Give every column a name of its own.</source>
        <translation>Jeder Spalte einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>These shares are not possible</source>
        <translation>Diese Anteile sind nicht möglich</translation>
    </message>
    <message>
        <source>Give as many shares as names, such as 8:1:1.</source>
        <translation>Zu jedem Namen einen Anteil angeben, etwa 8:1:1.</translation>
    </message>
    <message>
        <source>Classes and groups cannot both be kept</source>
        <translation>Klassen und Gruppen lassen sich nicht zugleich erhalten</translation>
    </message>
    <message>
        <source>Give stratify or group.</source>
        <translation>stratify oder group angeben.</translation>
    </message>
    <message>
        <source>No row has “%1” as its %2</source>
        <translation>Keine Zeile hat „%1“ als %2</translation>
    </message>
    <message>
        <source>Name values that the column has.</source>
        <translation>Werte nennen, die in der Spalte vorkommen.</translation>
    </message>
    <message>
        <source>“%1” is named for val and for test</source>
        <translation>„%1“ ist für val und für test genannt</translation>
    </message>
    <message>
        <source>Name it once.</source>
        <translation>Nur einmal nennen.</translation>
    </message>
    <message>
        <source>The columns are: %1.</source>
        <translation>Die Spalten sind: %1.</translation>
    </message>
    <message>
        <source>The column “%1” holds no classes</source>
        <translation>Die Spalte „%1“ enthält keine Klassen</translation>
    </message>
    <message>
        <source>Name a column of labels.</source>
        <translation>Eine Spalte mit Labels nennen.</translation>
    </message>
    <message>
        <source>The values of “%1” cannot be compared</source>
        <translation>Die Werte von „%1“ sind nicht vergleichbar</translation>
    </message>
    <message>
        <source>Name a column of labels, texts or numbers.</source>
        <translation>Eine Spalte mit Labels, Texten oder Zahlen nennen.</translation>
    </message>
    <message>
        <source>A quote is not closed</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>Close it with &quot;.</source>
        <translation>Es mit &quot; schließen.</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>Add it after “%1”.</source>
        <translation>Nach „%1“ ergänzen.</translation>
    </message>
    <message>
        <source>The option “%1” is given twice</source>
        <translation>Die Option „%1“ ist zweimal angegeben</translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation>Nur einmal angeben.</translation>
    </message>
    <message>
        <source>seed=%1 is not possible</source>
        <translation>seed=%1 ist nicht möglich</translation>
    </message>
    <message>
        <source>Give a whole number from 0 on.</source>
        <translation>Eine ganze Zahl ab 0 angeben.</translation>
    </message>
    <message>
        <source>“%1” is not possible here</source>
        <translation>„%1“ ist hier nicht möglich</translation>
    </message>
    <message>
        <source>Give a number from %1 to %2.</source>
        <translation>Eine Zahl von %1 bis %2 angeben.</translation>
    </message>
    <message>
        <source>“%1” says nothing to “%2”</source>
        <translation>„%1“ sagt „%2“ nichts</translation>
    </message>
    <message>
        <source>Leave it out, or put words that belong together in double quotes.</source>
        <translation>Es weglassen, oder zusammengehörige Wörter in doppelte Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>“%1” has no option “%2”</source>
        <translation>„%1“ hat keine Option „%2“</translation>
    </message>
    <message>
        <source>It takes none.</source>
        <translation>Es nimmt keine.</translation>
    </message>
    <message>
        <source>Its options are: %1.</source>
        <translation>Seine Optionen sind: %1.</translation>
    </message>
    <message>
        <source>Close it with %1.</source>
        <translation>Es mit %1 schließen.</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>Write numbers like 3, -0.25 or 1e-3, and texts in quotes.</source>
        <translation>Zahlen wie 3, -0.25 oder 1e-3 schreiben und Texte in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” means nothing here</source>
        <translation>„%1“ bedeutet hier nichts</translation>
    </message>
    <message>
        <source>Write == to compare.</source>
        <translation>Zum Vergleichen == schreiben.</translation>
    </message>
    <message>
        <source>Write and, or, not, ==, !=, &lt;, &lt;=, &gt;, &gt;=, in […] or contains.</source>
        <translation>and, or, not, ==, !=, &lt;, &lt;=, &gt;, &gt;=, in […] oder contains schreiben.</translation>
    </message>
    <message>
        <source>character %1 of the filter %2</source>
        <translation>Zeichen %1 des Filters %2</translation>
    </message>
    <message>
        <source>Operations follow the data set, each after a bar: URI | filter label == &quot;cat&quot; | sample 10</source>
        <translation>Operationen folgen auf den Datensatz, jede nach einem senkrechten Strich: URI | filter label == &quot;cat&quot; | sample 10</translation>
    </message>
    <message>
        <source>A quotation mark in line %1 is never closed</source>
        <translation>Ein Anführungszeichen in Zeile %1 wird nie geschlossen</translation>
    </message>
    <message>
        <source>Close it.</source>
        <translation>Es schließen.</translation>
    </message>
    <message>
        <source>Give every line as many fields as the first.</source>
        <translation>Jeder Zeile so viele Felder wie der ersten geben.</translation>
    </message>
    <message>
        <source>Write %1.</source>
        <translation>%1 schreiben.</translation>
    </message>
    <message>
        <source>“%1” has no area</source>
        <translation>„%1“ hat keine Fläche</translation>
    </message>
    <message>
        <source>Masks have one.</source>
        <translation>Masken haben eine.</translation>
    </message>
    <message>
        <source>The number of lines is %1, that of rows %2</source>
        <translation>Zahl der Zeilen in der Tabelle: %1, im Datensatz: %2</translation>
    </message>
    <message>
        <source>Rows without a line in the table: %1 of %2</source>
        <translation>Zeilen ohne Entsprechung in der Tabelle: %1 von %2</translation>
    </message>
    <message>
        <source>The number of fields in line %1 is %2 instead of %3</source>
        <translation>Die Zahl der Felder in Zeile %1 ist %2 statt %3</translation>
    </message>
    <message>
        <source>Give a number from 0 to 1, or percent such as 20%.</source>
        <translation>Eine Zahl von 0 bis 1 angeben oder Prozent wie 20%.</translation>
    </message>
</context>
<context>
    <name>Optimizer</name>
    <message>
        <source>The saved training lacks “%1”, or it has another shape</source>
        <translation>Dem gespeicherten Training fehlt „%1“, oder es hat eine andere Form</translation>
    </message>
    <message>
        <source>the saved training</source>
        <translation>das gespeicherte Training</translation>
    </message>
    <message>
        <source>Go on with the network and options it was begun with.</source>
        <translation>Mit dem Netz und den Optionen fortsetzen, mit denen es begonnen wurde.</translation>
    </message>
    <message>
        <source>The pattern of frozen weights is no regular expression: %1</source>
        <translation>Das Muster der eingefrorenen Gewichte ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>Correct the pattern.</source>
        <translation>Das Muster korrigieren.</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>The result cannot be written: %1</source>
        <translation>Das Ergebnis kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Make room, or choose a folder you may write to. Nothing was changed.</source>
        <translation>Platz schaffen oder einen beschreibbaren Ordner wählen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A file of that name is in the way</source>
        <translation>Eine Datei dieses Namens steht im Weg</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The folder holds something else</source>
        <translation>Der Ordner enthält etwas anderes</translation>
    </message>
    <message>
        <source>Choose a new folder; an earlier result is replaced.</source>
        <translation>Einen neuen Ordner wählen; ein früheres Ergebnis wird ersetzt.</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner kann nicht angelegt werden</translation>
    </message>
</context>
<context>
    <name>PairModel</name>
    <message>
        <source>a merge needs the symbol “%1”, which is not in the vocabulary</source>
        <translation>ein Merge braucht das Symbol „%1“, das nicht im Vokabular ist</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>“%1” is not a value of “%2”</source>
        <translation>„%1“ ist kein Wert für „%2“</translation>
    </message>
    <message>
        <source>Give a number from %1 to %2 %3</source>
        <translation>Eine Zahl von %1 bis %2 %3 angeben</translation>
    </message>
    <message>
        <source>Give true or false.</source>
        <translation>true oder false angeben.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Eines davon wählen: %1.</translation>
    </message>
    <message>
        <source>Name each number once.</source>
        <translation>Jede Zahl nur einmal nennen.</translation>
    </message>
    <message>
        <source>Give at most 10000 characters.</source>
        <translation>Höchstens 10000 Zeichen angeben.</translation>
    </message>
    <message>
        <source>“%1” has no parameter “%2”</source>
        <translation>„%1“ hat keinen Parameter „%2“</translation>
    </message>
</context>
<context>
    <name>PickleReader</name>
    <message>
        <source>a name is no text</source>
        <translation>ein Name ist kein Text</translation>
    </message>
    <message>
        <source>it asks for “%1.%2”, which is a program&apos;s and no data; it was not run</source>
        <translation>es verlangt „%1.%2“, also Programmcode statt Daten; er wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>it names something outside of it that is no block of numbers</source>
        <translation>es nennt etwas außerhalb seiner selbst, das kein Zahlenblock ist</translation>
    </message>
    <message>
        <source>a block of numbers has an impossible size</source>
        <translation>ein Zahlenblock hat eine unmögliche Größe</translation>
    </message>
    <message>
        <source>it calls something that is no function</source>
        <translation>es ruft etwas auf, das keine Funktion ist</translation>
    </message>
    <message>
        <source>“%1” lacks an argument</source>
        <translation>„%1“ fehlt ein Argument</translation>
    </message>
    <message>
        <source>a parameter holds no tensor</source>
        <translation>ein Parameter enthält keinen Tensor</translation>
    </message>
    <message>
        <source>a tensor with attributes is put together in an unknown way</source>
        <translation>ein Tensor mit Attributen ist auf unbekannte Weise zusammengesetzt</translation>
    </message>
    <message>
        <source>it calls “%1”</source>
        <translation>es ruft „%1“ auf</translation>
    </message>
    <message>
        <source>it copies more than %1 objects</source>
        <translation>es kopiert mehr als %1 Objekte</translation>
    </message>
    <message>
        <source>a dictionary is made from something else than pairs</source>
        <translation>ein Dictionary wird aus etwas anderem als Paaren gebildet</translation>
    </message>
    <message>
        <source>a size is no whole number</source>
        <translation>eine Größe ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>a shape is no list of at most %1 numbers</source>
        <translation>eine Form ist keine Liste von höchstens %1 Zahlen</translation>
    </message>
    <message>
        <source>a size is negative</source>
        <translation>eine Größe ist negativ</translation>
    </message>
    <message>
        <source>a tensor is incomplete</source>
        <translation>ein Tensor ist unvollständig</translation>
    </message>
    <message>
        <source>a tensor has an unknown number format</source>
        <translation>ein Tensor hat ein unbekanntes Zahlenformat</translation>
    </message>
    <message>
        <source>shape and strides of a tensor do not fit together</source>
        <translation>Form und Strides eines Tensors passen nicht zusammen</translation>
    </message>
    <message>
        <source>a tensor reaches beyond its block of numbers</source>
        <translation>ein Tensor reicht über seinen Zahlenblock hinaus</translation>
    </message>
    <message>
        <source>a tensor repeats its numbers to more than %1 MiB</source>
        <translation>ein Tensor wiederholt seine Zahlen auf mehr als %1 MiB</translation>
    </message>
    <message>
        <source>This pickle cannot be read as data: %1</source>
        <translation>Dieses Pickle ist nicht als Daten lesbar: %1</translation>
    </message>
    <message>
        <source>Save only the state dict with torch.save, or the tensors as safetensors.</source>
        <translation>Nur das State-Dict mit torch.save speichern oder die Tensoren als Safetensors.</translation>
    </message>
    <message>
        <source>it has more than %1 MiB</source>
        <translation>es hat mehr als %1 MiB</translation>
    </message>
    <message>
        <source>it is not of protocol 2 to 5</source>
        <translation>es hat nicht Protokoll 2 bis 5</translation>
    </message>
    <message>
        <source>values are left over at its end</source>
        <translation>an seinem Ende bleiben Werte übrig</translation>
    </message>
    <message>
        <source>it uses the step 0x%1 (at byte %2), which data need not</source>
        <translation>es verwendet den Schritt 0x%1 (bei Byte %2), den Daten nicht brauchen</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>es endet zu früh</translation>
    </message>
    <message>
        <source>a name does not end</source>
        <translation>ein Name endet nicht</translation>
    </message>
    <message>
        <source>it has more than %1 objects</source>
        <translation>es hat mehr als %1 Objekte</translation>
    </message>
    <message>
        <source>it takes a value that is not there</source>
        <translation>es nimmt einen Wert, der nicht da ist</translation>
    </message>
    <message>
        <source>it ends a group that it did not begin</source>
        <translation>es beendet eine Gruppe, die es nicht begonnen hat</translation>
    </message>
    <message>
        <source>it fills something that is no container</source>
        <translation>es füllt etwas, das kein Container ist</translation>
    </message>
    <message>
        <source>a key lacks its value</source>
        <translation>einem Schlüssel fehlt sein Wert</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it remembers more than %1 objects</source>
        <translation>es merkt sich mehr als %1 Objekte</translation>
    </message>
    <message>
        <source>it names an object before making it</source>
        <translation>es nennt ein Objekt, bevor es dieses erzeugt</translation>
    </message>
</context>
<context>
    <name>PictureJudge</name>
    <message>
        <source>The judge&apos;s words can&apos;t be read, or make more than %1 labels</source>
        <translation>Die Wörter des Gutachters sind nicht lesbar oder ergeben mehr als %1 Labels</translation>
    </message>
    <message>
        <source>Write groups as “red, blue; star, ring”.</source>
        <translation>Gruppen in der Form „red, blue; star, ring“ schreiben.</translation>
    </message>
</context>
<context>
    <name>PipelineTokenizer</name>
    <message>
        <source>the number %1 of “%2” belongs to another token</source>
        <translation>die Nummer %1 von „%2“ gehört zu einem anderen Token</translation>
    </message>
</context>
<context>
    <name>PointCloud</name>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
</context>
<context>
    <name>PreTokenizers</name>
    <message>
        <source>Gleaner does not know the prepend_scheme “%1”</source>
        <translation>Gleaner kennt das prepend_scheme „%1“ nicht</translation>
    </message>
    <message>
        <source>the replacement must be one character</source>
        <translation>die Ersetzung muss ein einzelnes Zeichen sein</translation>
    </message>
    <message>
        <source>the delimiter must be one character</source>
        <translation>das Trennzeichen muss ein einzelnes Zeichen sein</translation>
    </message>
    <message>
        <source>there are more than %1 steps</source>
        <translation>es sind mehr als %1 Schritte</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Gemeint vielleicht „%1“?</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>Der Speicher reicht nicht aus</translation>
    </message>
    <message>
        <source>Close other programs, or choose smaller inputs.</source>
        <translation>Andere Programme schließen oder kleinere Eingaben wählen.</translation>
    </message>
    <message>
        <source>The tensor library refused an operation: %1</source>
        <translation>Die Tensor-Bibliothek hat eine Operation abgelehnt: %1</translation>
    </message>
    <message>
        <source>Check that model and data fit together; if they do, please report this.</source>
        <translation>Prüfen, ob Modell und Daten zusammenpassen; falls ja, bitte melden.</translation>
    </message>
    <message>
        <source>The image library refused an operation: %1</source>
        <translation>Die Bildbibliothek hat eine Operation abgelehnt: %1</translation>
    </message>
    <message>
        <source>Check the picture named above.</source>
        <translation>Das oben genannte Bild prüfen.</translation>
    </message>
    <message>
        <source>Unexpected failure: %1</source>
        <translation>Unerwarteter Fehler: %1</translation>
    </message>
    <message>
        <source>Please report this.</source>
        <translation>Bitte melden.</translation>
    </message>
    <message>
        <source>Unexpected failure</source>
        <translation>Unerwarteter Fehler</translation>
    </message>
</context>
<context>
    <name>ProgramOptions</name>
    <message>
        <source>“%1” is no option of a TorchScript program</source>
        <translation>„%1“ ist keine Option eines TorchScript-Programms</translation>
    </message>
    <message>
        <source>Write it as torchscript:PATH?side=224&amp;mean=0.485,0.456,0.406&amp;std=0.229,0.224,0.225.</source>
        <translation>Als torchscript:PFAD?side=224&amp;mean=0.485,0.456,0.406&amp;std=0.229,0.224,0.225 schreiben.</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>The project cannot be opened: %1</source>
        <translation>Das Projekt kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Check the path and whether you may read it.</source>
        <translation>Pfad und Leserechte prüfen.</translation>
    </message>
    <message>
        <source>This file is not a Gleaner project</source>
        <translation>Diese Datei ist kein Gleaner-Projekt</translation>
    </message>
    <message>
        <source>Choose a file that Gleaner saved.</source>
        <translation>Eine von Gleaner gespeicherte Datei wählen.</translation>
    </message>
    <message>
        <source>The project was written by a newer version of Gleaner (format %1; this one reads up to %2)</source>
        <translation>Das Projekt stammt von einer neueren Version von Gleaner (Format %1; diese liest bis %2)</translation>
    </message>
    <message>
        <source>Open it with the newer Gleaner, or update this one.</source>
        <translation>Mit dem neueren Gleaner öffnen oder dieses aktualisieren.</translation>
    </message>
    <message>
        <source>The project could not be saved: %1</source>
        <translation>Das Projekt konnte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Choose a folder you may write to, or free some space.</source>
        <translation>Einen beschreibbaren Ordner wählen oder Platz schaffen.</translation>
    </message>
</context>
<context>
    <name>Projection</name>
    <message>
        <source>first %1 components: %2 % of the variance</source>
        <translation>erste %1 Komponenten: %2 % der Varianz</translation>
    </message>
</context>
<context>
    <name>PromptLists</name>
    <message>
        <source>Braces do not belong together in “%1”</source>
        <translation>Geschweifte Klammern in „%1“ gehören nicht zusammen</translation>
    </message>
    <message>
        <source>Write {one|other} for words that take each other&apos;s place.</source>
        <translation>{one|other} für Wörter schreiben, die einander ersetzen.</translation>
    </message>
    <message>
        <source>There are more than %1 prompts</source>
        <translation>Es gibt mehr als %1 Prompts</translation>
    </message>
    <message>
        <source>Give fewer of them.</source>
        <translation>Weniger davon angeben.</translation>
    </message>
    <message>
        <source>The file of prompts can&apos;t be read, or is too long</source>
        <translation>Die Datei mit Prompts ist nicht lesbar oder zu lang</translation>
    </message>
    <message>
        <source>Give a text file with one prompt in each line.</source>
        <translation>Eine Textdatei mit einem Prompt je Zeile angeben.</translation>
    </message>
</context>
<context>
    <name>ReadAttention</name>
    <message>
        <source>This model has no vocabulary</source>
        <translation>Dieses Modell hat kein Vokabular</translation>
    </message>
    <message>
        <source>This model answers about no pictures</source>
        <translation>Dieses Modell antwortet nicht zu Bildern</translation>
    </message>
    <message>
        <source>Choose a vision–language model with its vocabulary, such as a LLaVA.</source>
        <translation>Ein Vision-Language-Modell mit seinem Vokabular wählen, etwa ein LLaVA.</translation>
    </message>
    <message>
        <source>The model knows no class “%1”</source>
        <translation>Das Modell kennt keine Klasse „%1“</translation>
    </message>
    <message>
        <source>Its classes are: %1.</source>
        <translation>Seine Klassen sind: %1.</translation>
    </message>
    <message>
        <source>class “%1”</source>
        <translation>Klasse „%1“</translation>
    </message>
    <message>
        <source>length of the picture&apos;s feature</source>
        <translation>Länge des Bildmerkmals</translation>
    </message>
    <message>
        <source>match with “%1”</source>
        <translation>Übereinstimmung mit „%1“</translation>
    </message>
    <message>
        <source>This model has no attention to show</source>
        <translation>Dieses Modell hat keine Attention zum Zeigen</translation>
    </message>
    <message>
        <source>This model has no image tower</source>
        <translation>Dieses Modell hat keinen Bildzweig</translation>
    </message>
    <message>
        <source>Choose a transformer that sees pictures, such as zoo:scenes-clip.</source>
        <translation>Einen Transformer wählen, der Bilder sieht, etwa zoo:scenes-clip.</translation>
    </message>
    <message>
        <source>This model has no answer whose gradients could be followed</source>
        <translation>Dieses Modell hat keine Antwort, deren Gradienten sich verfolgen ließen</translation>
    </message>
    <message>
        <source>Look at the rollout, or choose an image encoder.</source>
        <translation>Den Rollout ansehen oder einen Bild-Encoder wählen.</translation>
    </message>
    <message>
        <source>each word of the answer</source>
        <translation>jedes Wort der Antwort</translation>
    </message>
</context>
<context>
    <name>ReadTokenAttention</name>
    <message>
        <source>length of the text&apos;s feature</source>
        <translation>Länge des Textmerkmals</translation>
    </message>
    <message>
        <source>next token “%1”</source>
        <translation>nächstes Token „%1“</translation>
    </message>
    <message>
        <source>“%1” is no token of this model</source>
        <translation>„%1“ ist kein Token dieses Modells</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The model has no vocabulary: write its tokens as numbers from 0 to %1.</source>
        <translation>Das Modell hat kein Vokabular: seine Tokens als Zahlen von 0 bis %1 schreiben.</translation>
    </message>
    <message>
        <source>%1 tokens are too many for gradient-weighted attention</source>
        <translation>%1 Tokens sind zu viele für gradientengewichtete Attention</translation>
    </message>
    <message>
        <source>Shorten the text, or look at the rollout, which needs one matrix only.</source>
        <translation>Den Text kürzen oder den Rollout ansehen, der nur eine Matrix braucht.</translation>
    </message>
    <message>
        <source>This model&apos;s attention to texts cannot be read</source>
        <translation>Die Attention dieses Modells auf Texte kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Choose a language model or a text encoder, such as zoo:stories-lm.</source>
        <translation>Ein Sprachmodell oder einen Text-Encoder wählen, etwa zoo:stories-lm.</translation>
    </message>
    <message>
        <source>There is no text to read</source>
        <translation>Es gibt keinen Text zum Lesen</translation>
    </message>
    <message>
        <source>Write some words.</source>
        <translation>Einige Wörter schreiben.</translation>
    </message>
    <message>
        <source>the words of the answer</source>
        <translation>die Wörter der Antwort</translation>
    </message>
</context>
<context>
    <name>ReadTokenModel</name>
    <message>
        <source>the unknown token “%1” is not in the vocabulary</source>
        <translation>das unbekannte Token „%1“ ist nicht im Vokabular</translation>
    </message>
    <message>
        <source>the word “%1” comes twice</source>
        <translation>das Wort „%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>the unknown token %1 is not in the vocabulary</source>
        <translation>das unbekannte Token %1 ist nicht im Vokabular</translation>
    </message>
    <message>
        <source>it has no model</source>
        <translation>ein Modell fehlt</translation>
    </message>
    <message>
        <source>it has no words</source>
        <translation>die Wörter fehlen</translation>
    </message>
    <message>
        <source>model.vocab or model.merges is not built as it must be</source>
        <translation>model.vocab oder model.merges ist nicht so aufgebaut, wie es sein muss</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The report was made by a newer version</source>
        <translation>Der Bericht stammt von einer neueren Version</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>Mit jener Version öffnen.</translation>
    </message>
    <message>
        <source>Results of %1</source>
        <translation>Ergebnisse von %1</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>What ran: %1</source>
        <translation>Was lief: %1</translation>
    </message>
</context>
<context>
    <name>ReportAdder</name>
    <message>
        <source>Added “%1” to the report</source>
        <translation>„%1“ in den Bericht aufgenommen</translation>
    </message>
</context>
<context>
    <name>ReportHtml</name>
    <message>
        <source>measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>measured on</source>
        <translation>gemessen auf</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>input “%1”</source>
        <translation>Eingabe „%1“</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>computed on</source>
        <translation>berechnet auf</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n thread(s)</source>
        <translation>
            <numerusform>%1, %n Thread</numerusform>
            <numerusform>%1, %n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>ran</source>
        <translation>gelaufen</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>%1 UTC, %2 s, %3</source>
        <translation>%1 UTC, %2 s, %3</translation>
    </message>
    <message>
        <source>A picture of the screen, without a record of what it shows.</source>
        <translation>Ein Bild vom Bildschirm, ohne Protokoll dessen, was es zeigt.</translation>
    </message>
    <message>
        <source>From %1, seed %2, %3</source>
        <translation>Aus %1, Seed %2, %3</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>This page is no report of Gleaner</source>
        <translation>Diese Seite ist kein Bericht von Gleaner</translation>
    </message>
    <message>
        <source>Choose a report that Gleaner wrote.</source>
        <translation>Einen von Gleaner geschriebenen Bericht wählen.</translation>
    </message>
    <message>
        <source>The kind of report cannot be told from “%1”</source>
        <translation>Aus „%1“ geht die Art des Berichts nicht hervor</translation>
    </message>
    <message>
        <source>End the name in .html or .pdf.</source>
        <translation>Den Namen auf .html oder .pdf enden lassen.</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows; the results of the run have them all.</source>
        <translation>Die ersten %1 von %2 Zeilen; in den Ergebnissen des Laufs stehen alle.</translation>
    </message>
</context>
<context>
    <name>ResNetConfig</name>
    <message>
        <source>a stem of %1 × %1 is unknown</source>
        <translation>ein Stem von %1 × %1 ist unbekannt</translation>
    </message>
    <message>
        <source>it has no residual blocks</source>
        <translation>es fehlen Residualblöcke</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>A file of the result is missing or damaged</source>
        <translation>Eine Datei des Ergebnisses fehlt oder ist beschädigt</translation>
    </message>
    <message>
        <source>Run the method again.</source>
        <translation>Die Methode neu ausführen.</translation>
    </message>
    <message>
        <source>This is not the folder of a result</source>
        <translation>Dies ist nicht der Ordner eines Ergebnisses</translation>
    </message>
    <message>
        <source>Name a folder that holds a readable result.json.</source>
        <translation>Einen Ordner mit lesbarer result.json nennen.</translation>
    </message>
    <message>
        <source>“%1” is no kind of result this version knows</source>
        <translation>„%1“ ist keine Art von Ergebnis, die diese Version kennt</translation>
    </message>
    <message>
        <source>Open it with a newer version.</source>
        <translation>Mit einer neueren Version öffnen.</translation>
    </message>
    <message>
        <source>False positives</source>
        <translation>Falsch-Positive</translation>
    </message>
    <message>
        <source>True positives</source>
        <translation>Richtig-Positive</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Zufall</translation>
    </message>
</context>
<context>
    <name>Rigid</name>
    <message>
        <source>%1 real pictures are too few: %2 are needed</source>
        <translation>%1 echte Bilder sind zu wenige: %2 sind nötig</translation>
    </message>
    <message>
        <source>Add real pictures: each half must say what is usual.</source>
        <translation>Echte Bilder hinzufügen: Jede Hälfte muss sagen, was üblich ist.</translation>
    </message>
    <message>
        <source>Noise λ, colors from 0 to 1</source>
        <translation>Rauschen λ, Farben von 0 bis 1</translation>
    </message>
    <message>
        <source>Noise λ, normalized colors</source>
        <translation>Rauschen λ, normalisierte Farben</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>AUROC over the noise</source>
        <translation>AUROC über das Rauschen</translation>
    </message>
    <message>
        <source>Above 0.5 generated pictures move more than real ones, as the paper expects; below 0.5 they move less, and the detector calls the real ones generated. Bands are the standard deviation over seeds, the line marks the noise that decides. A sign that changes along a curve, or between curves, means that no one threshold serves.</source>
        <translation>Über 0,5 bewegen sich generierte Bilder mehr als echte, wie das Paper es erwartet; unter 0,5 bewegen sie sich weniger, und der Detektor nennt die echten generiert. Bänder sind die Standardabweichung über die Seeds, die Linie markiert das Rauschen, das entscheidet. Ein Vorzeichen, das sich entlang einer Kurve oder zwischen Kurven ändert, bedeutet, dass keine einzelne Schwelle taugt.</translation>
    </message>
    <message>
        <source>Mean of 1 − s</source>
        <translation>Mittel von 1 − s</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Echt</translation>
    </message>
    <message>
        <source>How far features move</source>
        <translation>Wie weit sich Merkmale bewegen</translation>
    </message>
    <message>
        <source>Mean distance of the features of a picture and of its noisy version. Small noise moves them with its square, which is a slope of 2 here; where a line bends, the noise is no whisper any more.</source>
        <translation>Mittlerer Abstand der Merkmale eines Bildes und seiner verrauschten Fassung. Kleines Rauschen bewegt sie mit seinem Quadrat, was hier einer Steigung von 2 entspricht; wo eine Linie abknickt, ist das Rauschen kein Hauch mehr.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>How far the features of each picture move under noise, 1 − s. The line is the threshold that %1 % of the reference pictures exceed: what lies to its right is called generated.</source>
        <translation>Wie weit sich die Merkmale jedes Bildes unter Rauschen bewegen, 1 − s. Die Linie ist die Schwelle, die %1 % der Referenzbilder überschreiten: Was rechts von ihr liegt, wird generiert genannt.</translation>
    </message>
    <message>
        <source>1 − s</source>
        <translation>1 − s</translation>
    </message>
    <message>
        <source>Each point is a threshold: how many generated pictures it finds, at the price of how many real ones. First seed, all generators together; in parentheses the AUROC. Dashed lines are controls that know nothing of the method.</source>
        <translation>Jeder Punkt ist eine Schwelle: wie viele generierte Bilder sie findet, um den Preis wie vieler echter. Erster Seed, alle Generatoren zusammen; in Klammern die AUROC. Gestrichelte Linien sind Kontrollen, die nichts von der Methode wissen.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Threshold of 1 − s</source>
        <translation>Schwelle von 1 − s</translation>
    </message>
    <message>
        <source>Other real pictures flagged</source>
        <translation>Andere echte Bilder markiert</translation>
    </message>
    <message>
        <source>Generated pictures flagged</source>
        <translation>Generierte Bilder markiert</translation>
    </message>
    <message>
        <source>Thresholds from real pictures alone</source>
        <translation>Schwellen allein aus echten Bildern</translation>
    </message>
    <message>
        <source>Each threshold is set on the reference half of the real pictures and tried on the other half: where the share flagged there strays from what was allowed, the threshold is not to be trusted.</source>
        <translation>Jede Schwelle wird auf der Referenzhälfte der echten Bilder gesetzt und an der anderen Hälfte erprobt: Wo der dort markierte Anteil vom erlaubten abweicht, ist der Schwelle nicht zu trauen.</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>JPEG, quality %1</source>
        <translation>JPEG, Qualität %1</translation>
    </message>
    <message>
        <source>Blur, 1 pixel</source>
        <translation>Unschärfe, 1 Pixel</translation>
    </message>
    <message>
        <source>Half size and back</source>
        <translation>Halbe Größe und zurück</translation>
    </message>
    <message>
        <source>Middle 80 %, enlarged</source>
        <translation>Mittlere 80 %, vergrößert</translation>
    </message>
    <message>
        <source>Looking at pictures</source>
        <translation>Bilder werden betrachtet</translation>
    </message>
    <message>
        <source>Noise (RIGID)</source>
        <translation>Rauschen (RIGID)</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Noise or blur (MINDER)</source>
        <translation>Rauschen oder Unschärfe (MINDER)</translation>
    </message>
    <message>
        <source>Nearest real picture</source>
        <translation>Nächstes echtes Bild</translation>
    </message>
    <message>
        <source>High frequencies</source>
        <translation>Hohe Frequenzen</translation>
    </message>
    <message>
        <source>%1 real pictures, %2 generated, seeds: %3</source>
        <translation>%1 echte Bilder, %2 generierte, Seeds: %3</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, aus %2</translation>
    </message>
    <message>
        <source>Real, reference</source>
        <translation>Echt, Referenz</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Generiert</translation>
    </message>
    <message>
        <source>In question</source>
        <translation>Fraglich</translation>
    </message>
    <message>
        <source>Hardly one of the real pictures could be read</source>
        <translation>Kaum eines der echten Bilder ließ sich lesen</translation>
    </message>
    <message>
        <source>Check that the files are there and are pictures.</source>
        <translation>Prüfen, ob die Dateien vorhanden und Bilder sind.</translation>
    </message>
    <message>
        <source>with the noise</source>
        <translation>mit dem Rauschen</translation>
    </message>
    <message>
        <source>with %1 times the noise</source>
        <translation>mit dem %1-fachen Rauschen</translation>
    </message>
    <message>
        <source>What the encoder sees</source>
        <translation>Was der Encoder sieht</translation>
    </message>
    <message>
        <source>Real pictures as the encoder sees them, with the noise that decides, and with ten times as much so that it can be seen.</source>
        <translation>Echte Bilder, wie der Encoder sie sieht, mit dem Rauschen, das entscheidet, und mit dem Zehnfachen davon, damit es zu sehen ist.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Controls that tell these pictures apart better than the noise does (AUROC %1): %2. Below 0.5 a control points the other way.</source>
        <translation>Kontrollen, die diese Bilder besser unterscheiden als das Rauschen (AUROC %1): %2. Unter 0,5 weist eine Kontrolle in die andere Richtung.</translation>
    </message>
    <message>
        <source>AUROC, %1</source>
        <translation>AUROC, %1</translation>
    </message>
    <message>
        <source>Generated pictures that pass where 95 % of the real ones do</source>
        <translation>Generierte Bilder, die durchkommen, wo 95 % der echten durchkommen</translation>
    </message>
    <message>
        <source>Average precision of real pictures</source>
        <translation>Average Precision der echten Bilder</translation>
    </message>
    <message>
        <source>Balanced accuracy at the threshold</source>
        <translation>Balancierte Genauigkeit an der Schwelle</translation>
    </message>
    <message>
        <source>How well generated pictures are told from real ones</source>
        <translation>Wie gut sich generierte Bilder von echten unterscheiden lassen</translation>
    </message>
    <message>
        <source>AUROC is the probability that of a random pair the generated picture moves more: 1 is perfect, 0.5 is chance, and below 0.5 the expectation is turned round. The share of other real pictures flagged should be near %1 %.</source>
        <translation>Die AUROC ist die Wahrscheinlichkeit, dass sich von einem zufälligen Paar das generierte Bild mehr bewegt: 1 ist perfekt, 0,5 ist Zufall, und unter 0,5 ist die Erwartung umgekehrt. Der Anteil anderer echter Bilder, die markiert werden, sollte nahe %1 % liegen.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>AUROC, all</source>
        <translation>AUROC, alle</translation>
    </message>
    <message>
        <source>All scores on the same pictures</source>
        <translation>Alle Scores auf denselben Bildern</translation>
    </message>
    <message>
        <source>AUROC of every score, mean and standard deviation over seeds; 1 − s of noise and of blur, the larger of both, the distance to the nearest real picture, and plain energy of high frequencies. Where the last two do better than the first, the method is not what finds these pictures.</source>
        <translation>AUROC jedes Scores, Mittel und Standardabweichung über die Seeds; 1 − s von Rauschen und von Unschärfe, das größere von beiden, der Abstand zum nächsten echten Bild und die bloße Energie der hohen Frequenzen. Wo die letzten beiden besser sind als der erste, ist es nicht die Methode, die diese Bilder findet.</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>The same with shuffled origins</source>
        <translation>Dasselbe mit vertauschten Herkünften</translation>
    </message>
    <message>
        <source>Real against real</source>
        <translation>Echt gegen echt</translation>
    </message>
    <message>
        <source>Fewer high frequencies</source>
        <translation>Weniger hohe Frequenzen</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Shuffled origins and real against real must be near 0.5. High frequencies and the nearest real picture need neither noise nor theory: a detector should beat them.</source>
        <translation>Vertauschte Herkünfte und echt gegen echt müssen nahe 0,5 liegen. Hohe Frequenzen und das nächste echte Bild brauchen weder Rauschen noch Theorie: Ein Detektor sollte sie übertreffen.</translation>
    </message>
    <message>
        <source>Every picture</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>AUROC under compression and resizing</source>
        <translation>AUROC unter Kompression und Skalierung</translation>
    </message>
    <message>
        <source>Real and generated pictures were spoilt alike, then scored. A detector that falls to 0.5 in a row does not survive what pictures go through on their way.</source>
        <translation>Echte und generierte Bilder wurden gleichermaßen gestört, dann bewertet. Ein Detektor, der in einer Zeile auf 0,5 fällt, übersteht nicht, was Bildern unterwegs widerfährt.</translation>
    </message>
    <message>
        <source>Flagged under compression and resizing</source>
        <translation>Markiert unter Kompression und Skalierung</translation>
    </message>
    <message>
        <source>Share that the threshold calls generated, which was set on pictures as they are. A column of real pictures that rises means false alarms, whatever the AUROC says.</source>
        <translation>Anteil, den die Schwelle generiert nennt, die auf unveränderten Bildern gesetzt wurde. Eine steigende Spalte echter Bilder bedeutet Fehlalarme, was immer die AUROC sagt.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Over the threshold</source>
        <translation>Vielfaches der Schwelle</translation>
    </message>
    <message>
        <source>Blur, 1 − s</source>
        <translation>Unschärfe, 1 − s</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>generiert</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>Scores of every picture</source>
        <translation>Scores aller Bilder</translation>
    </message>
    <message>
        <source>1 − s, the verdict at the threshold from the reference pictures, and how many times the threshold it is: a verdict near 1 could as well be the other. First seed.</source>
        <translation>1 − s, das Urteil an der Schwelle aus den Referenzbildern, und das Wievielfache der Schwelle es ist: Ein Urteil nahe 1 könnte ebenso gut das andere sein. Erster Seed.</translation>
    </message>
    <message>
        <source>Encoder: %1</source>
        <translation>Encoder: %1</translation>
    </message>
    <message>
        <source>Real pictures: %1; half of them, chosen at random, set the threshold and the other half are tested.</source>
        <translation>Echte Bilder: %1; eine zufällig gewählte Hälfte davon setzt die Schwelle, die andere Hälfte wird getestet.</translation>
    </message>
    <message>
        <source>Generated pictures: %1</source>
        <translation>Generierte Bilder: %1</translation>
    </message>
    <message>
        <source>No generated pictures were named. Stand-ins were made of the tested half, what had to be learned for it from the reference half: they are no modern generator&apos;s, and what holds for them may not hold for one.</source>
        <translation>Es wurden keine generierten Bilder genannt. Ersatzbilder wurden aus der getesteten Hälfte gemacht, und was dafür zu lernen war, aus der Referenzhälfte gelernt: Sie stammen von keinem modernen Generator, und was für sie gilt, muss für einen solchen nicht gelten.</translation>
    </message>
    <message>
        <source>Pictures of unknown origin: %1</source>
        <translation>Bilder unbekannter Herkunft: %1</translation>
    </message>
    <message>
        <source>Noise λ = %1, draws: %2</source>
        <translation>Rauschen λ = %1, Ziehungen: %2</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Wie gemessen wurde</translation>
    </message>
    <message>
        <source>All pictures went through the same cut to a square, the same size and the same 8 bits before anything was measured.</source>
        <translation>Alle Bilder gingen durch denselben Zuschnitt auf ein Quadrat, dieselbe Größe und dieselben 8 Bit, bevor etwas gemessen wurde.</translation>
    </message>
</context>
<context>
    <name>RotaryPositions</name>
    <message>
        <source>YaRN&apos;s “beta_fast” and “beta_slow” are out of order</source>
        <translation>„beta_fast“ und „beta_slow“ von YaRN stehen in der falschen Reihenfolge</translation>
    </message>
    <message>
        <source>YaRN&apos;s “attention_factor” is not above 0</source>
        <translation>„attention_factor“ von YaRN ist nicht größer als 0</translation>
    </message>
    <message>
        <source>Gleaner does not know the scaling “%1” of rotary positions</source>
        <translation>Gleaner kennt die Skalierung „%1“ der Rotary-Positionen nicht</translation>
    </message>
    <message>
        <source>the “factor” of rotary positions is not from 1 to a million</source>
        <translation>der „factor“ der Rotary-Positionen liegt nicht zwischen 1 und einer Million</translation>
    </message>
    <message>
        <source>“low_freq_factor” and “high_freq_factor” are out of order</source>
        <translation>„low_freq_factor“ und „high_freq_factor“ stehen in der falschen Reihenfolge</translation>
    </message>
    <message>
        <source>heads of %1 dimensions cannot be rotated in pairs</source>
        <translation>Heads mit %1 Dimensionen können nicht paarweise rotiert werden</translation>
    </message>
    <message>
        <source>“rope_theta” is not from 1 to 10^12</source>
        <translation>„rope_theta“ liegt nicht zwischen 1 und 10^12</translation>
    </message>
    <message>
        <source>heads that are rotated in part are not supported</source>
        <translation>nur teilweise rotierte Heads werden nicht unterstützt</translation>
    </message>
</context>
<context>
    <name>RowColumns</name>
    <message>
        <source>%1: axis %2</source>
        <translation>%1: Achse %2</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>Distribution of %1</source>
        <translation>Verteilung von %1</translation>
    </message>
    <message>
        <source>Every point is a row of the data set; chosen rows are in front.</source>
        <translation>Jeder Punkt ist eine Zeile des Datensatzes; ausgewählte Zeilen liegen vorn.</translation>
    </message>
    <message>
        <source>How many rows of the data set have each value; the chosen rows&apos; part is in front.</source>
        <translation>Wie viele Zeilen des Datensatzes jeden Wert haben; der Teil der ausgewählten Zeilen liegt vorn.</translation>
    </message>
</context>
<context>
    <name>RowExport</name>
    <message>
        <source>Exporting %1 rows</source>
        <translation>%1 Zeilen werden exportiert</translation>
    </message>
    <message>
        <source>Exported as %1: %2</source>
        <translation>Exportiert als %1: %2</translation>
    </message>
    <message>
        <source>The format %1 has no place for some columns</source>
        <translation>Das Format %1 hat für einige Spalten keinen Platz</translation>
    </message>
    <message>
        <source>Choose JSON Lines or safetensors to keep them.</source>
        <translation>JSON Lines oder Safetensors wählen, um sie zu behalten.</translation>
    </message>
    <message>
        <source>Export rows as a data set</source>
        <translation>Zeilen als Datensatz exportieren</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl);;Table (*.csv);;COCO (*.json);;Arrays (*.npz);;Safetensors (*.safetensors)</source>
        <translation>JSON Lines (*.jsonl);;Tabelle (*.csv);;COCO (*.json);;Arrays (*.npz);;Safetensors (*.safetensors)</translation>
    </message>
</context>
<context>
    <name>RunRequest</name>
    <message>
        <source>The input “%1” is missing</source>
        <translation>Die Eingabe „%1“ fehlt</translation>
    </message>
    <message>
        <source>Name one with --input %1=…</source>
        <translation>Eine mit --input %1=… nennen.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>“%1” cannot serve as “%2”: %3</source>
        <translation>„%1“ eignet sich nicht als „%2“: %3</translation>
    </message>
    <message>
        <source>Reading the fingerprint of %1</source>
        <translation>Fingerabdruck von %1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>RunStore</name>
    <message>
        <source>The list of runs cannot be used: %1</source>
        <translation>Die Liste der Läufe ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Check that this folder can be written to.</source>
        <translation>Prüfen, ob dieser Ordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner kann nicht angelegt werden</translation>
    </message>
</context>
<context>
    <name>Safetensors</name>
    <message>
        <source>This is no valid safetensors file: %1</source>
        <translation>Dies ist keine gültige Safetensors-Datei: %1</translation>
    </message>
    <message>
        <source>Download or export the file again.</source>
        <translation>Die Datei neu herunterladen oder exportieren.</translation>
    </message>
    <message>
        <source>it has only %1 bytes</source>
        <translation>sie hat nur %1 Bytes</translation>
    </message>
    <message>
        <source>its header claims %1 bytes, more than the 100 MB allowed</source>
        <translation>ihr Header gibt %1 Bytes an, mehr als die erlaubten 100 MB</translation>
    </message>
    <message>
        <source>its header claims %1 bytes, but only %2 follow</source>
        <translation>ihr Header gibt %1 Bytes an, aber nur %2 folgen</translation>
    </message>
    <message>
        <source>an object stands where none belongs</source>
        <translation>ein Objekt steht, wo keines hingehört</translation>
    </message>
    <message>
        <source>the metadata name “%1” comes twice</source>
        <translation>der Metadatenname „%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>a text stands where none belongs</source>
        <translation>ein Text steht, wo keiner hingehört</translation>
    </message>
    <message>
        <source>tensor “%1” has the unknown number format “%2”</source>
        <translation>der Tensor „%1“ hat das unbekannte Zahlenformat „%2“</translation>
    </message>
    <message>
        <source>a list stands where none belongs</source>
        <translation>eine Liste steht, wo keine hingehört</translation>
    </message>
    <message>
        <source>a number stands where none belongs</source>
        <translation>eine Zahl steht, wo keine hingehört</translation>
    </message>
    <message>
        <source>tensor “%1” has the impossible size %2</source>
        <translation>der Tensor „%1“ hat die unmögliche Größe %2</translation>
    </message>
    <message>
        <source>tensor “%1” has too long a shape or too many offsets</source>
        <translation>der Tensor „%1“ hat eine zu lange Form oder zu viele Offsets</translation>
    </message>
    <message>
        <source>tensor “%1” does not have two offsets</source>
        <translation>der Tensor „%1“ hat nicht zwei Offsets</translation>
    </message>
    <message>
        <source>tensor “%1” lacks its format, shape or offsets</source>
        <translation>dem Tensor „%1“ fehlt Format, Form oder Offset</translation>
    </message>
    <message>
        <source>a null stands where none belongs</source>
        <translation>ein null steht, wo keines hingehört</translation>
    </message>
    <message>
        <source>a truth value stands where none belongs</source>
        <translation>ein Wahrheitswert steht, wo keiner hingehört</translation>
    </message>
    <message>
        <source>a size or offset is negative</source>
        <translation>eine Größe oder ein Offset ist negativ</translation>
    </message>
    <message>
        <source>a size or offset is no whole number of 64 bits</source>
        <translation>eine Größe oder ein Offset ist keine ganze Zahl mit 64 Bit</translation>
    </message>
    <message>
        <source>the header is not JSON</source>
        <translation>der Header ist kein JSON</translation>
    </message>
    <message>
        <source>the header is not valid JSON in UTF-8 (at byte %1)</source>
        <translation>der Header ist kein gültiges JSON in UTF-8 (bei Byte %1)</translation>
    </message>
    <message>
        <source>the metadata come twice</source>
        <translation>die Metadaten kommen zweimal vor</translation>
    </message>
    <message>
        <source>tensor “%1” has the unknown property “%2”</source>
        <translation>der Tensor „%1“ hat die unbekannte Eigenschaft „%2“</translation>
    </message>
    <message>
        <source>tensor “%1” names a property twice</source>
        <translation>der Tensor „%1“ nennt eine Eigenschaft zweimal</translation>
    </message>
    <message>
        <source>tensor “%1” ends before it begins</source>
        <translation>der Tensor „%1“ endet, bevor er beginnt</translation>
    </message>
    <message>
        <source>tensor “%1” reaches beyond the end of the file; the file may be cut short</source>
        <translation>der Tensor „%1“ reicht über das Ende der Datei hinaus; sie ist vielleicht abgeschnitten</translation>
    </message>
    <message>
        <source>tensor “%1” overlaps the one before it</source>
        <translation>der Tensor „%1“ überlappt den vorigen</translation>
    </message>
    <message>
        <source>there is a hole before tensor “%1”</source>
        <translation>vor dem Tensor „%1“ ist eine Lücke</translation>
    </message>
    <message>
        <source>the shape of tensor “%1” does not fit its %2 bytes</source>
        <translation>die Form des Tensors „%1“ passt nicht zu seinen %2 Bytes</translation>
    </message>
    <message>
        <source>%1 bytes at the end belong to no tensor</source>
        <translation>%1 Bytes am Ende gehören zu keinem Tensor</translation>
    </message>
    <message>
        <source>the name “%1” comes twice</source>
        <translation>der Name „%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>the header does not begin with “{”</source>
        <translation>der Header beginnt nicht mit „{“</translation>
    </message>
    <message>
        <source>the header is not valid JSON</source>
        <translation>der Header ist kein gültiges JSON</translation>
    </message>
</context>
<context>
    <name>SafetensorsWriter</name>
    <message>
        <source>The tensors cannot be written: %1</source>
        <translation>Die Tensoren können nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Check that the folder exists, that you may write there, and that the disk has room.</source>
        <translation>Prüfen, ob der Ordner existiert, beschreibbar ist und der Datenträger Platz hat.</translation>
    </message>
</context>
<context>
    <name>Safree</name>
    <message>
        <source>Distance against its limit</source>
        <translation>Abstand relativ zur Grenze</translation>
    </message>
    <message>
        <source>Distance from the concept d</source>
        <translation>Abstand vom Konzept d</translation>
    </message>
    <message>
        <source>With the concept</source>
        <translation>Mit dem Konzept</translation>
    </message>
    <message>
        <source>To retain</source>
        <translation>Zu behalten</translation>
    </message>
    <message>
        <source>Token by token</source>
        <translation>Token für Token</translation>
    </message>
    <message>
        <source>How far the prompt without a token lies from the concept, and that distance against its limit: a token with 1 or more is marked and replaced, since the prompt turned away from the concept without it.</source>
        <translation>Wie weit der Prompt ohne ein Token vom Konzept entfernt liegt, und dieser Abstand im Verhältnis zu seiner Grenze: Ein Token mit 1 oder mehr wird markiert und ersetzt, da sich der Prompt ohne dieses Token vom Konzept abwandte.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>of U: last guarded step</source>
        <translation>von U: letzter geschützter Schritt</translation>
    </message>
    <message>
        <source>of the prompts with the concept</source>
        <translation>der Prompts mit dem Konzept</translation>
    </message>
    <message>
        <source>of the prompts to retain</source>
        <translation>der zu behaltenden Prompts</translation>
    </message>
    <message>
        <source>The filter and what it sees</source>
        <translation>Der Filter und was er sieht</translation>
    </message>
    <message>
        <source>How far the projection turns prompts (β), and for which share of the most steps the guard holds then (dashed). Where both kinds of prompts lie on one side of the midpoint, the filter decides nothing.</source>
        <translation>Wie weit die Projektion Prompts dreht (β), und für welchen Anteil der höchsten Schrittzahl der Schutz dann gilt (gestrichelt). Wo beide Arten von Prompts auf einer Seite des Mittelpunkts liegen, entscheidet der Filter nichts.</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Singular value</source>
        <translation>Singulärwert</translation>
    </message>
    <message>
        <source>The concept&apos;s space</source>
        <translation>Der Raum des Konzepts</translation>
    </message>
    <message>
        <source>Singular values of the phrases&apos; vectors: %1 of %2 directions are taken out whole, however small their value. Many phrases with small values take out much that has little to do with the concept.</source>
        <translation>Singulärwerte der Vektoren der Ausdrücke: %1 von %2 Richtungen werden ganz herausgenommen, wie klein ihr Wert auch ist. Viele Ausdrücke mit kleinen Werten nehmen vieles heraus, was wenig mit dem Konzept zu tun hat.</translation>
    </message>
    <message>
        <source>Without and with the guard</source>
        <translation>Ohne und mit Schutz</translation>
    </message>
    <message>
        <source>Of each prompt, from the same noise: above without guard and with the negative prompt alone, below with SAFREE and what it changed against no guard (gray: nothing).</source>
        <translation>Zu jedem Prompt, aus demselben Rauschen: oben ohne Schutz und allein mit dem negativen Prompt, unten mit SAFREE und was es gegenüber dem Bild ohne Schutz geändert hat (grau: nichts).</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Without a guard, prompt by prompt.</source>
        <translation>Ohne Schutz, Prompt für Prompt.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>With SAFREE, prompt by prompt, from the same noise.</source>
        <translation>Mit SAFREE, Prompt für Prompt, aus demselben Rauschen.</translation>
    </message>
    <message>
        <source>Write at least one, or give a file with one in each line.</source>
        <translation>Mindestens einen Eintrag schreiben, oder eine Datei mit einem je Zeile angeben.</translation>
    </message>
    <message>
        <source>“%1” is none of the judge&apos;s words</source>
        <translation>„%1“ ist keines der Wörter des Gutachters</translation>
    </message>
    <message>
        <source>Choose among the words of the judge.</source>
        <translation>Unter den Wörtern des Gutachters wählen.</translation>
    </message>
    <message>
        <source>No concept to remove is named</source>
        <translation>Es ist kein zu entfernendes Konzept genannt</translation>
    </message>
    <message>
        <source>There is no prompt to guard</source>
        <translation>Es gibt keinen zu schützenden Prompt</translation>
    </message>
    <message>
        <source>The judge&apos;s sentence has no place for its words</source>
        <translation>Der Satz des Gutachters hat keinen Platz für seine Wörter</translation>
    </message>
    <message>
        <source>Write {} where the words go.</source>
        <translation>{} schreiben, wo die Wörter hingehören.</translation>
    </message>
    <message>
        <source>Take it out of one of the lists.</source>
        <translation>Ihn aus einer der Listen herausnehmen.</translation>
    </message>
    <message>
        <source>This model does not show how it reads prompts, so that no token can be replaced</source>
        <translation>Dieses Modell zeigt nicht, wie es Prompts liest, also lässt sich kein Token ersetzen</translation>
    </message>
    <message>
        <source>Choose a diffusion model with its text encoder and tokenizer.</source>
        <translation>Ein Diffusionsmodell mit seinem Text-Encoder und Tokenizer wählen.</translation>
    </message>
    <message>
        <source>The filter can&apos;t be fitted: it needs prompts with the concept and harmless ones</source>
        <translation>Der Filter lässt sich nicht anpassen: Er braucht Prompts mit dem Konzept und harmlose</translation>
    </message>
    <message>
        <source>Write prompts of both kinds to fit with, or choose another filter.</source>
        <translation>Prompts beider Arten zum Anpassen schreiben, oder einen anderen Filter wählen.</translation>
    </message>
    <message>
        <source>Reading prompts</source>
        <translation>Prompts werden gelesen</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Bilder werden erzeugt</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Konzept</translation>
    </message>
    <message>
        <source>Concept shown</source>
        <translation>Konzept gezeigt</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Rest of those prompts right</source>
        <translation>Rest dieser Prompts richtig</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Retained prompts right</source>
        <translation>Behaltene Prompts richtig</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change of retained prompts</source>
        <translation>Änderung behaltener Prompts</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Passung</translation>
    </message>
    <message>
        <source>Match of retained prompts</source>
        <translation>Passung behaltener Prompts</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 prompts that spell it</source>
        <translation>%1 Prompts, die es ausschreiben</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>Last guarded step t′, with concept</source>
        <translation>Letzter geschützter Schritt t′, mit Konzept</translation>
    </message>
    <message>
        <source>Last guarded step t′, retained</source>
        <translation>Letzter geschützter Schritt t′, behalten</translation>
    </message>
    <message>
        <source>What was removed and what was retained</source>
        <translation>Was entfernt wurde und was blieb</translation>
    </message>
    <message>
        <source>All guards</source>
        <translation>Alle Schutzarten</translation>
    </message>
    <message>
        <source>%1; %2. Concept: share of the pictures of the former in which the judge sees the concept; rest: in which it sees all else that they name. Retained: share of the latter in which it sees what they name; change: root mean square difference to the picture without guard from the same noise, levels of 255; match: 100 times the cosine of picture and prompt. The last row is the control: the same tokens in the same steps, projected out of as many random directions as the concept has. If it removes as much, the concept&apos;s space has no part in the effect.</source>
        <translation>%1; %2. Konzept: Anteil der Bilder der ersteren, in denen der Gutachter das Konzept sieht; Rest: in denen er alles andere sieht, was sie nennen. Behalten: Anteil der letzteren, in denen er sieht, was sie nennen; Änderung: Wurzel der mittleren quadratischen Differenz zum Bild ohne Schutz aus demselben Rauschen, in Stufen von 255; Passung: das 100-Fache des Kosinus von Bild und Prompt. Die letzte Zeile ist die Kontrolle: dieselben Tokens in denselben Schritten, aus so vielen zufälligen Richtungen herausprojiziert, wie das Konzept hat. Entfernt sie ebenso viel, hat der Raum des Konzepts keinen Anteil an der Wirkung.</translation>
    </message>
    <message>
        <source>How much of the concept is left</source>
        <translation>Wie viel vom Konzept übrig ist</translation>
    </message>
    <message>
        <source>Share of the pictures of prompts with the concept in which the judge sees it.</source>
        <translation>Anteil der Bilder von Prompts mit dem Konzept, in denen der Gutachter es sieht.</translation>
    </message>
    <message>
        <source>Without a judge and its words there is only the change of the pictures.</source>
        <translation>Ohne einen Gutachter und seine Wörter gibt es nur die Änderung der Bilder.</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>Share of the pictures of harmless prompts in which the judge sees what was asked for.</source>
        <translation>Anteil der Bilder harmloser Prompts, in denen der Gutachter sieht, was verlangt war.</translation>
    </message>
    <message>
        <source>How much pictures of harmless prompts change, in levels of 255.</source>
        <translation>Wie sehr sich Bilder harmloser Prompts ändern, in Stufen von 255.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Marked tokens</source>
        <translation>Markierte Tokens</translation>
    </message>
    <message>
        <source>Last guarded step t′</source>
        <translation>Letzter geschützter Schritt t′</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>with the concept</source>
        <translation>mit dem Konzept</translation>
    </message>
    <message>
        <source>to retain</source>
        <translation>zu behalten</translation>
    </message>
    <message>
        <source>Every prompt before and after</source>
        <translation>Jeder Prompt vorher und nachher</translation>
    </message>
    <message>
        <source>What the guard made of each prompt, and what the judge saw in its pictures. “Right” of a prompt with the concept means everything else that it names. Prompts whose concept is still shown are misses.</source>
        <translation>Was der Schutz aus jedem Prompt gemacht hat, und was der Gutachter in dessen Bildern sah. „Richtig“ meint bei einem Prompt mit dem Konzept alles andere, was er nennt. Prompts, deren Konzept noch zu sehen ist, sind Fehlschläge.</translation>
    </message>
    <message>
        <source>Time of a picture</source>
        <translation>Zeit je Bild</translation>
    </message>
    <message>
        <source>Rows through the network</source>
        <translation>Zeilen durch das Netz</translation>
    </message>
    <message>
        <source>Time and cost</source>
        <translation>Zeit und Aufwand</translation>
    </message>
    <message>
        <source>Of one picture of a prompt with the concept. A step with guidance computes two rows, a guarded step with re-attention three. Times differ from run to run, rows do not.</source>
        <translation>Für ein Bild eines Prompts mit dem Konzept. Ein Schritt mit Guidance berechnet zwei Zeilen, ein geschützter Schritt mit Re-Attention drei. Zeiten schwanken von Lauf zu Lauf, Zeilen nicht.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>SHA-256 of its files, which nothing changes</source>
        <translation>SHA-256 seiner Dateien, die unverändert bleiben</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Gutachter</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Konzepte</translation>
    </message>
    <message>
        <source>Directions taken out</source>
        <translation>Entfernte Richtungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>SHA-256 of the prompts with the concept</source>
        <translation>SHA-256 der Prompts mit dem Konzept</translation>
    </message>
    <message>
        <source>SHA-256 of the prompts to retain</source>
        <translation>SHA-256 der zu behaltenden Prompts</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>U %1, k %2, m %3%4</source>
        <translation>U %1, k %2, m %3%4</translation>
    </message>
    <message>
        <source>, fitted</source>
        <translation>, angepasst</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>%1 steps, guidance %2</source>
        <translation>%1 Schritte, Guidance %2</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>What was guarded against what. The weights stay as they are: the guard is lost where the model is run without it.</source>
        <translation>Was wogegen geschützt wurde. Die Gewichte bleiben, wie sie sind: Wo das Modell ohne den Schutz läuft, ist er verloren.</translation>
    </message>
    <message>
        <source>No guard</source>
        <translation>Ohne Schutz</translation>
    </message>
    <message>
        <source>Negative prompt alone</source>
        <translation>Nur negativer Prompt</translation>
    </message>
    <message>
        <source>Safe latent diffusion</source>
        <translation>Safe Latent Diffusion</translation>
    </message>
    <message>
        <source>Tokens removed</source>
        <translation>Tokens entfernt</translation>
    </message>
    <message>
        <source>SAFREE</source>
        <translation>SAFREE</translation>
    </message>
    <message>
        <source>SAFREE without negative prompt</source>
        <translation>SAFREE ohne negativen Prompt</translation>
    </message>
    <message>
        <source>SAFREE in all steps</source>
        <translation>SAFREE in allen Schritten</translation>
    </message>
    <message>
        <source>SAFREE without re-attention</source>
        <translation>SAFREE ohne Re-Attention</translation>
    </message>
    <message>
        <source>SAFREE on all tokens</source>
        <translation>SAFREE auf allen Tokens</translation>
    </message>
    <message>
        <source>SAFREE without input space</source>
        <translation>SAFREE ohne Eingaberaum</translation>
    </message>
    <message>
        <source>Random space, same tokens</source>
        <translation>Zufälliger Raum, dieselben Tokens</translation>
    </message>
    <message>
        <source>In other words, some token marked</source>
        <translation>Mit anderen Wörtern, ein Token markiert</translation>
    </message>
    <message>
        <source>In other words, no token marked</source>
        <translation>Mit anderen Wörtern, kein Token markiert</translation>
    </message>
    <message>
        <source>Concept spelled and marked</source>
        <translation>Konzept ausgeschrieben und markiert</translation>
    </message>
    <message>
        <source>Concept spelled, not marked</source>
        <translation>Konzept ausgeschrieben, nicht markiert</translation>
    </message>
    <message>
        <source>CLIP score, with concept</source>
        <translation>CLIP-Score, mit Konzept</translation>
    </message>
    <message>
        <source>CLIP score, retained</source>
        <translation>CLIP-Score, behalten</translation>
    </message>
    <message>
        <source>Feature distance, with concept</source>
        <translation>Merkmalsabstand, mit Konzept</translation>
    </message>
    <message>
        <source>Feature distance, retained</source>
        <translation>Merkmalsabstand, behalten</translation>
    </message>
    <message>
        <source>Fréchet distance, retained</source>
        <translation>Fréchet-Abstand, behalten</translation>
    </message>
    <message>
        <source>How close pictures stay</source>
        <translation>Wie nah die Bilder bleiben</translation>
    </message>
    <message>
        <source>CLIP score: 100 times the cosine of picture and prompt, by the judge. Feature distance: 1 minus the cosine of a picture&apos;s features and those of the picture without guard from the same noise. Fréchet distance: between the normal distributions of the features of these pictures of prompts to retain and of those without guard, %1 of each. Features are those of %2. They stand for LPIPS and FID, whose networks are not here: compare rows with each other, never with published numbers.</source>
        <translation>CLIP-Score: das 100-Fache des Kosinus von Bild und Prompt, nach dem Gutachter. Merkmalsabstand: 1 minus den Kosinus der Merkmale eines Bildes und derer des Bildes ohne Schutz aus demselben Rauschen. Fréchet-Abstand: zwischen den Normalverteilungen der Merkmale dieser Bilder zu behaltender Prompts und derer ohne Schutz, je %1. Die Merkmale sind die von %2. Sie stehen für LPIPS und FID, deren Netze hier fehlen: Zeilen miteinander vergleichen, nie mit veröffentlichten Zahlen.</translation>
    </message>
    <message>
        <source>no encoder: none was given</source>
        <translation>keinem Encoder: keiner war angegeben</translation>
    </message>
    <message>
        <source>Prompts with the concept</source>
        <translation>Prompts mit dem Konzept</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Concept shown, %1</source>
        <translation>Konzept gezeigt, %1</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Entgangen</translation>
    </message>
    <message>
        <source>What the guard missed</source>
        <translation>Was dem Schutz entging</translation>
    </message>
    <message>
        <source>Prompts with the concept by whether its word stands in them and is marked. Missed: with SAFREE the concept is still in at least half of the pictures. Other words for the same thing pass where no phrase of the concept lies near them; give such prompts to see how many.</source>
        <translation>Prompts mit dem Konzept danach, ob sein Wort in ihnen steht und markiert ist. Entgangen: Mit SAFREE ist das Konzept noch in mindestens der Hälfte der Bilder. Andere Wörter für dieselbe Sache kommen durch, wo kein Ausdruck des Konzepts in ihrer Nähe liegt; solche Prompts angeben, um zu sehen, wie viele.</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>SAFREE&apos;s own part in retained prompts right, concepts as negative prompt</source>
        <translation>Eigener Anteil von SAFREE an „Behaltene Prompts richtig“, Konzepte als negativer Prompt</translation>
    </message>
    <message>
        <source>SAFREE&apos;s own part in retained prompts right, empty negative prompt</source>
        <translation>Eigener Anteil von SAFREE an „Behaltene Prompts richtig“, leerer negativer Prompt</translation>
    </message>
    <message>
        <source>Prompts whose concept word is marked, α %1</source>
        <translation>Prompts, deren Konzeptwort markiert ist, α %1</translation>
    </message>
    <message>
        <source>Marked tokens of retained prompts, α %1</source>
        <translation>Markierte Tokens behaltener Prompts, α %1</translation>
    </message>
    <message>
        <source>Difference of t′</source>
        <translation>Differenz von t′</translation>
    </message>
    <message>
        <source>%1 prompts</source>
        <translation>%1 Prompts</translation>
    </message>
    <message>
        <source>Compare SAFREE with the negative prompt alone, not with no guard: the negative prompt is part of what the paper&apos;s script runs, and only the difference is SAFREE&apos;s. Its own part is what it adds to the row with the same negative prompt; below 0 it costs.</source>
        <translation>SAFREE mit dem negativen Prompt allein vergleichen, nicht mit dem Fall ohne Schutz: Der negative Prompt gehört zu dem, was das Skript der Arbeit ausführt, und nur der Unterschied ist SAFREE zuzuschreiben. Der eigene Anteil ist, was SAFREE zur Zeile mit demselben negativen Prompt hinzufügt; unter 0 schadet es.</translation>
    </message>
    <message>
        <source>Margin α</source>
        <translation>Spielraum α</translation>
    </message>
    <message>
        <source>The concept is shown in fewer pictures than without guard, points</source>
        <translation>Das Konzept ist in weniger Bildern zu sehen als ohne Schutz, Punkte</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>And than with the negative prompt alone, points</source>
        <translation>Und in weniger als mit dem negativen Prompt allein, Punkte</translation>
    </message>
    <message>
        <source>above 0, or 0 and more retained</source>
        <translation>über 0, oder 0 und mehr behalten</translation>
    </message>
    <message>
        <source>Retained prompts lose, points</source>
        <translation>Behaltene Prompts verlieren, Punkte</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>All else that prompts with the concept ask for is right, %</source>
        <translation>Alles andere, was Prompts mit dem Konzept verlangen, ist richtig, %</translation>
    </message>
    <message>
        <source>Prompts that spell the concept and have its word marked, %</source>
        <translation>Prompts, die das Konzept ausschreiben und deren Wort dafür markiert ist, %</translation>
    </message>
    <message>
        <source>Tokens of retained prompts that are marked, %</source>
        <translation>Markierte Tokens behaltener Prompts, %</translation>
    </message>
    <message>
        <source>t′ is later with the concept, steps</source>
        <translation>t′ liegt mit dem Konzept später, Schritte</translation>
    </message>
    <message>
        <source>Claim about SAFREE</source>
        <translation>Behauptung über SAFREE</translation>
    </message>
    <message>
        <source>It shows the concept in fewer pictures than a random space does, points</source>
        <translation>Es zeigt das Konzept in weniger Bildern als ein zufälliger Raum, Punkte</translation>
    </message>
    <message>
        <source>above 0</source>
        <translation>über 0</translation>
    </message>
    <message>
        <source>What should hold, and whether it does</source>
        <translation>Was gelten sollte, und ob es gilt</translation>
    </message>
    <message>
        <source>%1 of %2 hold here, for the means over seeds: %3; %4. The last line is the one that could refute the method: as many random directions, taken from the same tokens in the same steps. Differences of a few points are luck with fewer than a hundred pictures.</source>
        <translation>%1 von %2 gelten hier, für die Mittel über die Seeds: %3; %4. Die letzte Zeile könnte das Verfahren widerlegen: ebenso viele zufällige Richtungen, aus denselben Tokens in denselben Schritten herausgenommen. Unterschiede von wenigen Punkten sind bei weniger als hundert Bildern Zufall.</translation>
    </message>
    <message>
        <source>Retained prompts with a marked token, α %1</source>
        <translation>Behaltene Prompts mit einem markierten Token, α %1</translation>
    </message>
    <message>
        <source>The guard would be fitted to a prompt that is tested</source>
        <translation>Der Schutz würde an einen Prompt angepasst, der getestet wird</translation>
    </message>
    <message>
        <source>The margin can&apos;t be fitted: there are no harmless prompts to fit with</source>
        <translation>Der Spielraum lässt sich nicht anpassen: Es gibt keine harmlosen Prompts zum Anpassen</translation>
    </message>
    <message>
        <source>Write some, or choose another rule for the margin.</source>
        <translation>Einige schreiben, oder eine andere Regel für den Spielraum wählen.</translation>
    </message>
    <message>
        <source>%1, fitted to other prompts; compared with %2</source>
        <translation>%1, an andere Prompts angepasst; verglichen mit %2</translation>
    </message>
    <message>
        <source>%1; compared with %2, fitted to other prompts</source>
        <translation>%1; verglichen mit %2, an andere Prompts angepasst</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Negativer Prompt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>all phrases in one text</source>
        <translation>alle Phrasen in einem Text</translation>
    </message>
    <message>
        <source>mean of the phrases</source>
        <translation>Mittel der Phrasen</translation>
    </message>
    <message>
        <source>the first phrase</source>
        <translation>die erste Phrase</translation>
    </message>
    <message>
        <source>SAFREE, other margin</source>
        <translation>SAFREE, anderer Spielraum</translation>
    </message>
    <message>
        <source>%1 pictures of %2 prompts with the concept, %3</source>
        <translation>%1 Bilder zu %2 Prompts mit dem Konzept, %3</translation>
    </message>
    <message>
        <source>%1 pictures of %2 prompts to retain, %3</source>
        <translation>%1 Bilder zu %2 zu behaltenden Prompts, %3</translation>
    </message>
</context>
<context>
    <name>SamConfig</name>
    <message>
        <source>the width inside the MLP is %1</source>
        <translation>die Breite im MLP ist %1</translation>
    </message>
    <message>
        <source>the decoder&apos;s width is not that of the image embedding</source>
        <translation>die Breite des Decoders ist nicht die des Bild-Embeddings</translation>
    </message>
    <message>
        <source>the encoder&apos;s width by its heads</source>
        <translation>die Breite des Encoders geteilt durch seine Heads</translation>
    </message>
    <message>
        <source>the picture&apos;s side by the patch&apos;s</source>
        <translation>die Seite des Bildes geteilt durch die des Patches</translation>
    </message>
    <message>
        <source>the width of the image embedding by 8</source>
        <translation>die Breite des Bild-Embeddings geteilt durch 8</translation>
    </message>
    <message>
        <source>the channels of a mask given as prompt by 4</source>
        <translation>die Kanäle einer als Prompt gegebenen Maske geteilt durch 4</translation>
    </message>
    <message>
        <source>the decoder&apos;s width by its downsampling</source>
        <translation>die Breite des Decoders geteilt durch sein Downsampling</translation>
    </message>
    <message>
        <source>the decoder&apos;s width by its heads</source>
        <translation>die Breite des Decoders geteilt durch seine Heads</translation>
    </message>
    <message>
        <source>the decoder&apos;s inner width by its heads</source>
        <translation>die innere Breite des Decoders geteilt durch seine Heads</translation>
    </message>
    <message>
        <source>%1 patches per side are too many</source>
        <translation>%1 Patches je Seite sind zu viele</translation>
    </message>
    <message>
        <source>the width of prompts is not that of the image embedding</source>
        <translation>die Breite der Prompts ist nicht die des Bild-Embeddings</translation>
    </message>
</context>
<context>
    <name>SamModel</name>
    <message>
        <source>it holds %1 prompts</source>
        <translation>sie enthält %1 Prompts</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>the masks of its prompts would be too large</source>
        <translation>die Masken ihrer Prompts wären zu groß</translation>
    </message>
    <message>
        <source>fewer prompts or a smaller size</source>
        <translation>weniger Prompts oder eine kleinere Größe</translation>
    </message>
    <message>
        <source>a side is longer than %1</source>
        <translation>eine Seite ist länger als %1</translation>
    </message>
    <message>
        <source>a picture resized to that</source>
        <translation>auf diese Größe verkleinerte Bilder</translation>
    </message>
    <message>
        <source>There is no picture to look at</source>
        <translation>Es gibt kein Bild zum Ansehen</translation>
    </message>
    <message>
        <source>Give an 8-bit RGB picture.</source>
        <translation>Ein 8-Bit-RGB-Bild angeben.</translation>
    </message>
    <message>
        <source>The mask to start from has another size</source>
        <translation>Die Ausgangsmaske hat eine andere Größe</translation>
    </message>
    <message>
        <source>Give the low-resolution mask of an answer.</source>
        <translation>Die niedrig aufgelöste Maske einer Antwort angeben.</translation>
    </message>
    <message>
        <source>The prompt is empty</source>
        <translation>Der Prompt ist leer</translation>
    </message>
    <message>
        <source>Give a point, a box or a mask.</source>
        <translation>Einen Punkt, eine Box oder eine Maske angeben.</translation>
    </message>
    <message>
        <source>This picture was seen by another model</source>
        <translation>Dieses Bild hat ein anderes Modell gesehen</translation>
    </message>
    <message>
        <source>Let this model see the picture first.</source>
        <translation>Zuerst dieses Modell das Bild sehen lassen.</translation>
    </message>
</context>
<context>
    <name>SavedTraining</name>
    <message>
        <source>The saved training cannot be read</source>
        <translation>Das gespeicherte Training ist nicht lesbar</translation>
    </message>
    <message>
        <source>Begin the training anew.</source>
        <translation>Das Training neu beginnen.</translation>
    </message>
</context>
<context>
    <name>SavedWeights</name>
    <message>
        <source>There is something already, and a checkpoint is never overwritten</source>
        <translation>Hier liegt schon etwas, und ein Checkpoint wird nie überschrieben</translation>
    </message>
    <message>
        <source>Name a folder that does not exist yet.</source>
        <translation>Einen Ordner nennen, den es noch nicht gibt.</translation>
    </message>
</context>
<context>
    <name>SceneDataSet</name>
    <message>
        <source>Rendered from %1</source>
        <translation>Gerendert aus %1</translation>
    </message>
</context>
<context>
    <name>SceneOptions</name>
    <message>
        <source>%1 knows no pair “%2”</source>
        <translation>%1 kennt kein Paar „%2“</translation>
    </message>
    <message>
        <source>Write pairs like red-circle.</source>
        <translation>Paare wie red-circle schreiben.</translation>
    </message>
    <message>
        <source>No colored shape is left to draw</source>
        <translation>Keine farbige Form bleibt zum Zeichnen übrig</translation>
    </message>
    <message>
        <source>Widen shapes, colors or only, or withhold less.</source>
        <translation>shapes, colors oder only erweitern oder weniger zurückhalten.</translation>
    </message>
    <message>
        <source>split=%1 is not possible</source>
        <translation>split=%1 ist nicht möglich</translation>
    </message>
    <message>
        <source>Give three shares such as 3:1:1, or train, val or test.</source>
        <translation>Drei Anteile wie 3:1:1 angeben, oder train, val oder test.</translation>
    </message>
</context>
<context>
    <name>SceneOverlay</name>
    <message numerus="yes">
        <source>%n point(s) without coordinates left out</source>
        <translation>
            <numerusform>%n Punkt ohne Koordinaten ausgelassen</numerusform>
            <numerusform>%n Punkte ohne Koordinaten ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>No points to show</source>
        <translation>Keine Punkte</translation>
    </message>
</context>
<context>
    <name>ScoreHistogram</name>
    <message>
        <source>Share of the group</source>
        <translation>Anteil der Gruppe</translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>There is no panel “%1”</source>
        <translation>Es gibt kein Panel „%1“</translation>
    </message>
    <message>
        <source>The panels are: %1.</source>
        <translation>Die Panels sind: %1.</translation>
    </message>
    <message>
        <source>The panel did not come to rest</source>
        <translation>Das Panel kam nicht zur Ruhe</translation>
    </message>
    <message>
        <source>Try a smaller project.</source>
        <translation>Ein kleineres Projekt versuchen.</translation>
    </message>
</context>
<context>
    <name>ScriptNetwork</name>
    <message>
        <source>The weights of this TorchScript program can&apos;t be changed here: %1</source>
        <translation>Die Gewichte dieses TorchScript-Programms lassen sich hier nicht ändern: %1</translation>
    </message>
    <message>
        <source>Export the network without anything behind its last linear layer, or give its weights as a ResNet checkpoint (safetensors).</source>
        <translation>Das Netz ohne etwas hinter seiner letzten linearen Schicht exportieren oder seine Gewichte als ResNet-Checkpoint (Safetensors) angeben.</translation>
    </message>
    <message>
        <source>its last linear layer does not read one row for each picture</source>
        <translation>seine letzte lineare Schicht liest nicht eine Zeile je Bild</translation>
    </message>
    <message>
        <source>The TorchScript program could not be written: %1</source>
        <translation>Das TorchScript-Programm konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Choose a folder you may write to, or free some space.</source>
        <translation>Einen beschreibbaren Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>“%1” is not float32</source>
        <translation>„%1“ ist nicht float32</translation>
    </message>
    <message>
        <source>it takes more than pictures</source>
        <translation>es nimmt mehr als Bilder auf</translation>
    </message>
    <message>
        <source>its last linear layer computes its own weights</source>
        <translation>seine letzte lineare Schicht berechnet ihre Gewichte selbst</translation>
    </message>
    <message>
        <source>it ends with “%1” instead of a linear layer</source>
        <translation>es endet mit „%1“ statt mit einer linearen Schicht</translation>
    </message>
</context>
<context>
    <name>SentencePieceFile</name>
    <message>
        <source>it is no SentencePiece model, or cut short</source>
        <translation>er ist kein SentencePiece-Modell oder abgeschnitten</translation>
    </message>
    <message>
        <source>a piece is of unknown kind %1</source>
        <translation>ein Stück ist von der unbekannten Art %1</translation>
    </message>
    <message>
        <source>the score of piece “%1” is no number</source>
        <translation>die Bewertung des Stücks „%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>its model is of unknown kind %1</source>
        <translation>sein Modell ist von der unbekannten Art %1</translation>
    </message>
    <message>
        <source>there are more than %1 words</source>
        <translation>es sind mehr als %1 Wörter</translation>
    </message>
    <message>
        <source>it has no pieces</source>
        <translation>er hat keine Stücke</translation>
    </message>
</context>
<context>
    <name>ShapeReader</name>
    <message>
        <source>The sizes of this model cannot be read from its tensors: %1</source>
        <translation>Die Größen dieses Modells sind aus seinen Tensoren nicht ablesbar: %1</translation>
    </message>
    <message>
        <source>Copy the weights of this model again, with its config.json where it has one.</source>
        <translation>Die Gewichte dieses Modells neu kopieren, samt config.json, falls vorhanden.</translation>
    </message>
    <message>
        <source>the tensor “%1” is missing</source>
        <translation>der Tensor „%1“ fehlt</translation>
    </message>
    <message>
        <source>the tensor “%1” has the shape %2</source>
        <translation>der Tensor „%1“ hat die Form %2</translation>
    </message>
    <message>
        <source>%1 positions of “%2” form no square</source>
        <translation>%1 Positionen von „%2“ bilden kein Quadrat</translation>
    </message>
</context>
<context>
    <name>ShardIndex</name>
    <message>
        <source>it is no object</source>
        <translation>er ist kein Objekt</translation>
    </message>
    <message>
        <source>“weight_map” comes twice</source>
        <translation>„weight_map“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>“weight_map” is no plain map</source>
        <translation>„weight_map“ ist keine einfache Zuordnung</translation>
    </message>
    <message>
        <source>it names more than %1 tensors</source>
        <translation>er nennt mehr als %1 Tensoren</translation>
    </message>
    <message>
        <source>the tensor “%1” is in two files</source>
        <translation>der Tensor „%1“ ist in zwei Dateien</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>er ist kein JSON</translation>
    </message>
    <message>
        <source>it is not valid JSON in UTF-8 (at byte %1)</source>
        <translation>er ist kein gültiges JSON in UTF-8 (bei Byte %1)</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>er ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>“weight_map” names something else than files</source>
        <translation>„weight_map“ nennt etwas anderes als Dateien</translation>
    </message>
    <message>
        <source>This index of a checkpoint cannot be used: %1</source>
        <translation>Dieser Index eines Checkpoints ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Copy the model&apos;s files again, all into one folder.</source>
        <translation>Die Dateien des Modells neu kopieren, alle in einen Ordner.</translation>
    </message>
    <message>
        <source>it is not valid JSON</source>
        <translation>er ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>it has no “weight_map”</source>
        <translation>er hat kein „weight_map“</translation>
    </message>
    <message>
        <source>it names more than %1 files</source>
        <translation>er nennt mehr als %1 Dateien</translation>
    </message>
    <message>
        <source>it names a file outside its folder: “%1”</source>
        <translation>er nennt eine Datei außerhalb seines Ordners: „%1“</translation>
    </message>
    <message>
        <source>the file “%1” is missing</source>
        <translation>die Datei „%1“ fehlt</translation>
    </message>
    <message>
        <source>the file “%1” is a link that leads out of the folder</source>
        <translation>die Datei „%1“ ist ein Link, der aus dem Ordner hinausführt</translation>
    </message>
</context>
<context>
    <name>Software</name>
    <message>
        <source>A slow BLAS library is in use; computations may take many times longer. Install the package libopenblas0-openmp.</source>
        <translation>Eine langsame BLAS-Bibliothek ist in Gebrauch; Berechnungen können um ein Vielfaches länger dauern. Das Paket libopenblas0-openmp installieren.</translation>
    </message>
</context>
<context>
    <name>SpecialTokens</name>
    <message>
        <source>the number of a token is out of range</source>
        <translation>die Nummer eines Tokens liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>“%1” is no number of a token</source>
        <translation>„%1“ ist keine Nummer eines Tokens</translation>
    </message>
    <message>
        <source>a token has more than %1 characters</source>
        <translation>ein Token hat mehr als %1 Zeichen</translation>
    </message>
</context>
<context>
    <name>StandIns</name>
    <message>
        <source>Enlarged by repeating pixels</source>
        <translation>Vergrößert durch Wiederholen der Pixel</translation>
    </message>
    <message>
        <source>Enlarged smoothly</source>
        <translation>Glatt vergrößert</translation>
    </message>
    <message>
        <source>Linear autoencoder</source>
        <translation>Linearer Autoencoder</translation>
    </message>
    <message>
        <source>Normal distribution</source>
        <translation>Normalverteilung</translation>
    </message>
</context>
<context>
    <name>StoredNumbers</name>
    <message>
        <source>the tensor “%1” holds numbers beyond 63 bits</source>
        <translation>der Tensor „%1“ enthält Zahlen jenseits von 63 Bit</translation>
    </message>
</context>
<context>
    <name>Surroundings</name>
    <message>
        <source>a special token that it adds is not in the vocabulary</source>
        <translation>ein Sonder-Token, das er hinzufügt, ist nicht im Vokabular</translation>
    </message>
    <message>
        <source>the value “%1” is missing or not of its kind</source>
        <translation>der Wert „%1“ fehlt oder ist nicht von seiner Art</translation>
    </message>
    <message>
        <source>the text stands in the template twice</source>
        <translation>der Text steht zweimal in der Vorlage</translation>
    </message>
    <message>
        <source>it is neither a text nor a special token</source>
        <translation>es ist weder ein Text noch ein Sonder-Token</translation>
    </message>
    <message>
        <source>the special token “%1” is missing</source>
        <translation>das Sonder-Token „%1“ fehlt</translation>
    </message>
    <message>
        <source>the template has no place for the text</source>
        <translation>die Vorlage hat keine Stelle für den Text</translation>
    </message>
</context>
<context>
    <name>T5Config</name>
    <message>
        <source>“feed_forward_proj” names an activation that Gleaner does not know: “%1”</source>
        <translation>„feed_forward_proj“ nennt eine Aktivierung, die Gleaner nicht kennt: „%1“</translation>
    </message>
    <message>
        <source>“relative_attention_max_distance” is not above half of the buckets</source>
        <translation>„relative_attention_max_distance“ liegt nicht über der Hälfte der Bucket-Zahl</translation>
    </message>
</context>
<context>
    <name>T5Model</name>
    <message>
        <source>encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>%1 layers of width %2, MLP %3</source>
        <translation>%1 Schichten der Breite %2, MLP %3</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 Schichten</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>%1 heads of %2, %3 buckets of positions</source>
        <translation>%1 Heads zu %2, %3 Positions-Buckets</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>gated</source>
        <translation>mit Gate</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>ohne Gate</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>%1 symbols</source>
        <translation>%1 Symbole</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>the token embeddings</source>
        <translation>die Token-Embeddings</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>ein eigener</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>a row has nothing to look at</source>
        <translation>in einer Zeile gibt es nichts zu beachten</translation>
    </message>
    <message>
        <source>at least one 1 in every row</source>
        <translation>Zeilen mit mindestens einer 1</translation>
    </message>
</context>
<context>
    <name>TablePainting</name>
    <message>
        <source>Rows not shown: %1</source>
        <translation>Nicht gezeigte Zeilen: %1</translation>
    </message>
</context>
<context>
    <name>TensorTaker</name>
    <message>
        <source>The tensor “%1” has the shape %2 in the file, but the configuration asks for %3</source>
        <translation>Der Tensor „%1“ hat in der Datei die Form %2, die Konfiguration verlangt aber %3</translation>
    </message>
    <message>
        <source>Take configuration and weights from the same model.</source>
        <translation>Konfiguration und Gewichte vom selben Modell nehmen.</translation>
    </message>
    <message>
        <source>The checkpoint lacks tensors that %1 needs (%2 in all): %3</source>
        <translation>Im Checkpoint fehlen Tensoren, die %1 braucht (insgesamt %2): %3</translation>
    </message>
    <message>
        <source>Choose a complete checkpoint of this architecture.</source>
        <translation>Einen vollständigen Checkpoint dieser Architektur wählen.</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>, %1 left</source>
        <translation>, noch %1</translation>
    </message>
    <message>
        <source>where: </source>
        <translation>Ort:    </translation>
    </message>
    <message>
        <source>remedy:</source>
        <translation>Abhilfe:</translation>
    </message>
</context>
<context>
    <name>TextDetectors</name>
    <message>
        <source>The model scores no texts</source>
        <translation>Das Modell bewertet keine Texte</translation>
    </message>
    <message>
        <source>Choose a causal language model with its vocabulary, such as zoo:stories-lm.</source>
        <translation>Ein kausales Sprachmodell mit seinem Vokabular wählen, etwa zoo:stories-lm.</translation>
    </message>
    <message>
        <source>The two models have different vocabularies</source>
        <translation>Die beiden Modelle haben verschiedene Vokabulare</translation>
    </message>
    <message>
        <source>Choose a reference model with the tokenizer of the scoring model.</source>
        <translation>Ein Referenzmodell mit dem Tokenizer des Bewertungsmodells wählen.</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Likelihood</translation>
    </message>
    <message>
        <source>Log-rank</source>
        <translation>Log-Rang</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Fast-DetectGPT, sampled</source>
        <translation>Fast-DetectGPT, gezogen</translation>
    </message>
    <message>
        <source>Fast-DetectGPT, analytic</source>
        <translation>Fast-DetectGPT, analytisch</translation>
    </message>
    <message>
        <source>Mean log-probability of the tokens.</source>
        <translation>Mittlere Log-Wahrscheinlichkeit der Tokens.</translation>
    </message>
    <message>
        <source>Minus the mean logarithm of the tokens&apos; ranks.</source>
        <translation>Minus den mittleren Logarithmus der Ränge der Tokens.</translation>
    </message>
    <message>
        <source>Mean entropy of what the model expected.</source>
        <translation>Mittlere Entropie dessen, was das Modell erwartete.</translation>
    </message>
    <message>
        <source>Log-probability over log-rank.</source>
        <translation>Log-Wahrscheinlichkeit geteilt durch Log-Rang.</translation>
    </message>
    <message>
        <source>Log-probability against tokens drawn in the same places, in standard deviations.</source>
        <translation>Log-Wahrscheinlichkeit gegenüber an denselben Stellen gezogenen Tokens, in Standardabweichungen.</translation>
    </message>
    <message>
        <source>The same from the exact mean and variance instead of draws.</source>
        <translation>Dasselbe aus exaktem Mittelwert und exakter Varianz statt aus Ziehungen.</translation>
    </message>
    <message>
        <source>Log-probability over how much the local shape of its series varies.</source>
        <translation>Log-Wahrscheinlichkeit geteilt durch ein Maß dafür, wie stark die lokale Form ihrer Reihe variiert.</translation>
    </message>
    <message>
        <source>Lastde against tokens drawn in the same places, in standard deviations.</source>
        <translation>Lastde gegenüber an denselben Stellen gezogenen Tokens, in Standardabweichungen.</translation>
    </message>
</context>
<context>
    <name>TextFiles</name>
    <message>
        <source>This line is no sample of the form “IN: … OUT: …”</source>
        <translation>Diese Zeile ist kein Beispiel der Form „IN: … OUT: …“</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Repair it; it was left out.</source>
        <translation>Korrigieren; er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>There is no sample of the form “IN: … OUT: …”</source>
        <translation>Es gibt kein Beispiel der Form „IN: … OUT: …“</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Prüfen, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>This document is longer than 64 MiB</source>
        <translation>Dieses Dokument ist länger als 64 MiB</translation>
    </message>
    <message>
        <source>%1, document %2</source>
        <translation>%1, Dokument %2</translation>
    </message>
    <message>
        <source>It was cut into pieces of that length; part it with %1.</source>
        <translation>Es wurde in Stücke dieser Länge zerlegt; mit %1 teilen.</translation>
    </message>
    <message>
        <source>There is no text in this file</source>
        <translation>In dieser Datei ist kein Text</translation>
    </message>
    <message>
        <source>Some bytes of this text are not UTF-8</source>
        <translation>Einige Bytes dieses Textes sind kein UTF-8</translation>
    </message>
    <message>
        <source>Save it as UTF-8; these bytes show as �.</source>
        <translation>Als UTF-8 speichern; diese Bytes erscheinen als �.</translation>
    </message>
    <message>
        <source>Documents end at a marker</source>
        <translation>Dokumente enden an einer Markierung</translation>
    </message>
    <message>
        <source>The file is one document: it has no marker and no blank line between texts</source>
        <translation>Die Datei ist ein einziges Dokument: Sie hat keine Markierung und keine Leerzeile zwischen Texten</translation>
    </message>
    <message>
        <source>Documents are parted by blank lines</source>
        <translation>Dokumente sind durch Leerzeilen getrennt</translation>
    </message>
    <message>
        <source>There is no text file in this folder</source>
        <translation>In diesem Ordner ist keine Textdatei</translation>
    </message>
    <message>
        <source>Put texts there as .txt files.</source>
        <translation>Texte als .txt-Dateien dort ablegen.</translation>
    </message>
</context>
<context>
    <name>TokenChoice</name>
    <message>
        <source>The generation option “%1” is out of range</source>
        <translation>Die Option „%1“ der Erzeugung liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>Erzeugung</translation>
    </message>
    <message>
        <source>Give a value %1.</source>
        <translation>Einen Wert angeben: %1.</translation>
    </message>
    <message>
        <source>from 0</source>
        <translation>ab 0</translation>
    </message>
    <message>
        <source>from 0 to the highest number of tokens</source>
        <translation>von 0 bis zur Höchstzahl der Tokens</translation>
    </message>
    <message>
        <source>above 0 and up to 1</source>
        <translation>über 0 bis einschließlich 1</translation>
    </message>
    <message>
        <source>above 0</source>
        <translation>über 0</translation>
    </message>
    <message>
        <source>from 1 to 1024</source>
        <translation>von 1 bis 1024</translation>
    </message>
    <message>
        <source>that is finite</source>
        <translation>eine endliche Zahl</translation>
    </message>
    <message>
        <source>only for a model with a vocabulary</source>
        <translation>nur bei einem Modell mit Vokabular</translation>
    </message>
</context>
<context>
    <name>TokenDecoder</name>
    <message>
        <source>the replacement is empty</source>
        <translation>die Ersetzung ist leer</translation>
    </message>
    <message>
        <source>the content must be one character</source>
        <translation>der Inhalt muss genau ein Zeichen sein</translation>
    </message>
    <message>
        <source>there are more than %1 steps</source>
        <translation>es gibt mehr als %1 Schritte</translation>
    </message>
</context>
<context>
    <name>TokenPattern</name>
    <message>
        <source>the pattern is missing</source>
        <translation>das Muster fehlt</translation>
    </message>
    <message>
        <source>a regular expression has more than %1 characters</source>
        <translation>ein regulärer Ausdruck hat mehr als %1 Zeichen</translation>
    </message>
    <message>
        <source>the regular expression “%1” is wrong: %2</source>
        <translation>der reguläre Ausdruck „%1“ ist falsch: %2</translation>
    </message>
    <message>
        <source>the regular expression “%1” takes too long on this text</source>
        <translation>der reguläre Ausdruck „%1“ braucht für diesen Text zu lange</translation>
    </message>
    <message>
        <source>the regular expression “%1” cuts a character</source>
        <translation>der reguläre Ausdruck „%1“ zerschneidet ein Zeichen</translation>
    </message>
    <message>
        <source>Gleaner does not know the behavior “%1”</source>
        <translation>Gleaner kennt das Verhalten „%1“ nicht</translation>
    </message>
</context>
<context>
    <name>TokenScores</name>
    <message>
        <source>the text to score</source>
        <translation>der zu bewertende Text</translation>
    </message>
    <message>
        <source>A text of less than two tokens has nothing to score</source>
        <translation>Ein Text mit weniger als zwei Tokens lässt sich nicht bewerten</translation>
    </message>
    <message>
        <source>Give a longer text.</source>
        <translation>Einen längeren Text angeben.</translation>
    </message>
    <message>
        <source>Windows of %1 tokens cannot share %2</source>
        <translation>Fenster von %1 Tokens können sich nicht um %2 überlappen</translation>
    </message>
    <message>
        <source>Choose an overlap below the model&apos;s context.</source>
        <translation>Eine Überlappung unterhalb der Kontextlänge des Modells wählen.</translation>
    </message>
    <message>
        <source>A token is not in the model&apos;s vocabulary</source>
        <translation>Ein Token ist nicht im Vokabular des Modells</translation>
    </message>
    <message>
        <source>Take the tokenizer that belongs to the model.</source>
        <translation>Den Tokenizer nehmen, der zum Modell gehört.</translation>
    </message>
</context>
<context>
    <name>TokenText</name>
    <message>
        <source>its steps make a text more than 64 times longer</source>
        <translation>seine Schritte verlängern einen Text auf mehr als das 64-Fache</translation>
    </message>
</context>
<context>
    <name>TokenizerJson</name>
    <message>
        <source>it is not JSON, or cut short</source>
        <translation>die Datei ist kein JSON oder abgeschnitten</translation>
    </message>
    <message>
        <source>the name “%1” comes twice</source>
        <translation>der Name „%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>it is not JSON at byte %1</source>
        <translation>die Datei ist bei Byte %1 kein JSON</translation>
    </message>
    <message>
        <source>model.vocab or model.merges is not built as it must be</source>
        <translation>model.vocab oder model.merges ist nicht wie vorgeschrieben aufgebaut</translation>
    </message>
    <message>
        <source>there are more than %1 words</source>
        <translation>es gibt mehr als %1 Wörter</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>die Datei ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>die Datei ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the number of word “%1” is out of range</source>
        <translation>die Nummer des Wortes „%1“ liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>the word “%1” or its number %2 comes twice</source>
        <translation>das Wort „%1“ oder seine Nummer %2 kommt zweimal vor</translation>
    </message>
    <message>
        <source>the merge “%1” is not two symbols</source>
        <translation>der Merge „%1“ besteht nicht aus zwei Symbolen</translation>
    </message>
</context>
<context>
    <name>TokenizerPart</name>
    <message>
        <source>This tokenizer cannot be used: %1</source>
        <translation>Dieser Tokenizer ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Copy the tokenizer&apos;s files of the model again.</source>
        <translation>Die Tokenizer-Dateien des Modells neu kopieren.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Gleaner does not know the type “%1”</source>
        <translation>Gleaner kennt den Typ „%1“ nicht</translation>
    </message>
    <message>
        <source>the value “%1” is missing or not of its kind</source>
        <translation>der Wert „%1“ fehlt oder ist nicht von seiner Art</translation>
    </message>
    <message>
        <source>the value “%1” is not a whole number from 0 to %2</source>
        <translation>der Wert „%1“ ist keine ganze Zahl von 0 bis %2</translation>
    </message>
</context>
<context>
    <name>TorchFile</name>
    <message>
        <source>This file of PyTorch cannot be used: %1</source>
        <translation>Diese PyTorch-Datei ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Fetch it again, or save its tensors as safetensors.</source>
        <translation>Die Datei neu herunterladen oder ihre Tensoren als Safetensors speichern.</translation>
    </message>
    <message>
        <source>This file is a TorchScript program: opening it as a model runs code that whoever made it wrote</source>
        <translation>Diese Datei ist ein TorchScript-Programm: Sie als Modell zu öffnen führt Code aus, den ihr Urheber geschrieben hat</translation>
    </message>
    <message>
        <source>If you trust its author, open it as torchscript:%1; otherwise ask for the weights as safetensors.</source>
        <translation>Nur bei Vertrauen in den Urheber als torchscript:%1 öffnen; sonst um die Gewichte als Safetensors bitten.</translation>
    </message>
    <message>
        <source>its list of tensors has %1 bytes, more than %2</source>
        <translation>ihre Liste der Tensoren hat %1 Bytes, mehr als %2</translation>
    </message>
    <message>
        <source>it has several lists of tensors</source>
        <translation>sie hat mehrere Listen von Tensoren</translation>
    </message>
    <message>
        <source>it is a zip archive, but not one that torch.save wrote</source>
        <translation>sie ist ein ZIP-Archiv, aber keines, das torch.save geschrieben hat</translation>
    </message>
    <message>
        <source>it was written on a big-endian machine</source>
        <translation>sie wurde auf einem Big-Endian-Rechner geschrieben</translation>
    </message>
    <message>
        <source>the numbers of “%1” are missing</source>
        <translation>die Zahlen von „%1“ fehlen</translation>
    </message>
    <message>
        <source>the numbers of “%1” are packed, which PyTorch never does</source>
        <translation>die Zahlen von „%1“ sind gepackt, was PyTorch nie tut</translation>
    </message>
    <message>
        <source>the numbers of “%1” have %2 bytes instead of %3</source>
        <translation>die Zahlen von „%1“ haben %2 Bytes statt %3</translation>
    </message>
</context>
<context>
    <name>TorchScriptModel</name>
    <message>
        <source>This TorchScript program cannot be used: %1</source>
        <translation>Dieses TorchScript-Programm ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Trace or script a network that takes pictures (N, 3, side, side) and gives (N, classes).</source>
        <translation>Ein Netz tracen oder skripten, das Bilder (N, 3, Seite, Seite) nimmt und (N, Klassen) liefert.</translation>
    </message>
    <message>
        <source>its method “%1” does not give (N, numbers)</source>
        <translation>seine Methode „%1“ liefert nicht (N, Zahlen)</translation>
    </message>
    <message>
        <source>Name the side of its pictures: torchscript:PATH?side=….</source>
        <translation>Die Seite seiner Bilder nennen: torchscript:PFAD?side=….</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>TorchScript program</source>
        <translation>TorchScript-Programm</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 Zahlen</translation>
    </message>
    <message>
        <source>the logits</source>
        <translation>die Logits</translation>
    </message>
    <message>
        <source>This model is a program from the file, and runs with your rights.</source>
        <translation>Dieses Modell ist ein Programm aus der Datei und läuft mit Ihren Rechten.</translation>
    </message>
    <message>
        <source>the file is no archive of PyTorch</source>
        <translation>die Datei ist kein PyTorch-Archiv</translation>
    </message>
</context>
<context>
    <name>TorchState</name>
    <message>
        <source>This file of PyTorch cannot be used: %1</source>
        <translation>Diese PyTorch-Datei ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Save only the state dict with torch.save, or the tensors as safetensors.</source>
        <translation>Nur das State Dict mit torch.save speichern, oder die Tensoren als Safetensors.</translation>
    </message>
    <message>
        <source>it holds no tensors</source>
        <translation>sie enthält keine Tensoren</translation>
    </message>
    <message>
        <source>the name “%1” comes twice</source>
        <translation>der Name „%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>Values that are no tensors were left out (%1): %2</source>
        <translation>Werte, die keine Tensoren sind, wurden ausgelassen (%1): %2</translation>
    </message>
    <message>
        <source>it holds too many values</source>
        <translation>sie enthält zu viele Werte</translation>
    </message>
    <message>
        <source>it is nested deeper than %1 levels</source>
        <translation>sie ist tiefer als %1 Ebenen geschachtelt</translation>
    </message>
    <message>
        <source>a name has more than %1 characters</source>
        <translation>ein Name hat mehr als %1 Zeichen</translation>
    </message>
    <message>
        <source>a tensor has no name</source>
        <translation>ein Tensor hat keinen Namen</translation>
    </message>
</context>
<context>
    <name>TrainScenesClip</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training, loss %1</source>
        <translation>Training, Loss %1</translation>
    </message>
</context>
<context>
    <name>TrainScenesVlm</name>
    <message>
        <source>The model is no vision–language model with a vocabulary</source>
        <translation>Das Modell ist kein Vision-Language-Modell mit Vokabular</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Ein solches wählen.</translation>
    </message>
</context>
<context>
    <name>TrainStories</name>
    <message>
        <source>The model is no causal language model with a tokenizer</source>
        <translation>Das Modell ist kein kausales Sprachmodell mit Tokenizer</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Ein solches wählen.</translation>
    </message>
    <message>
        <source>Asking for facts</source>
        <translation>Fakten werden abgefragt</translation>
    </message>
    <message>
        <source>Reading stories</source>
        <translation>Geschichten werden gelesen</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>The saved training belongs to another network, or was begun with other options</source>
        <translation>Das gespeicherte Training gehört zu einem anderen Netz oder wurde mit anderen Optionen begonnen</translation>
    </message>
    <message>
        <source>Go on with the same options, or begin anew in another folder.</source>
        <translation>Mit denselben Optionen fortsetzen oder in einem anderen Ordner neu beginnen.</translation>
    </message>
    <message>
        <source>The training went out of bounds at step %1</source>
        <translation>Das Training ist bei Schritt %1 divergiert</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Choose a smaller learning rate.</source>
        <translation>Eine kleinere Lernrate wählen.</translation>
    </message>
</context>
<context>
    <name>UnetConfig</name>
    <message>
        <source>“only_cross_attention” asks for blocks that Gleaner does not know</source>
        <translation>„only_cross_attention“ verlangt Blöcke, die Gleaner nicht kennt</translation>
    </message>
    <message>
        <source>“%1” is not 3</source>
        <translation>„%1“ ist nicht 3</translation>
    </message>
    <message>
        <source>“%1” is not 1</source>
        <translation>„%1“ ist nicht 1</translation>
    </message>
    <message>
        <source>“%1” has %2 entries, “block_out_channels” %3</source>
        <translation>„%1“ hat %2 Einträge, „block_out_channels“ %3</translation>
    </message>
    <message>
        <source>“%1” asks for “%2”, a block that Gleaner does not know</source>
        <translation>„%1“ verlangt „%2“, einen Block, den Gleaner nicht kennt</translation>
    </message>
    <message>
        <source>“block_out_channels” has %1 entries, not 1 to %2</source>
        <translation>„block_out_channels“ hat %1 Einträge statt 1 bis %2</translation>
    </message>
    <message>
        <source>“block_out_channels” by “norm_num_groups”</source>
        <translation>„block_out_channels“ geteilt durch „norm_num_groups“</translation>
    </message>
    <message>
        <source>“block_out_channels” by “attention_head_dim”</source>
        <translation>„block_out_channels“ geteilt durch „attention_head_dim“</translation>
    </message>
    <message>
        <source>“cross_attention_dim” differs between blocks</source>
        <translation>„cross_attention_dim“ ist nicht in allen Blöcken gleich</translation>
    </message>
    <message>
        <source>“freq_shift” is %1, not from 0 to below half of the first channels</source>
        <translation>„freq_shift“ ist %1 statt mindestens 0 und kleiner als die Hälfte der ersten Kanalzahl</translation>
    </message>
</context>
<context>
    <name>Unlearning</name>
    <message>
        <source>The weights went out of bounds at step %1</source>
        <translation>Die Gewichte sind bei Schritt %1 aus dem Ruder gelaufen</translation>
    </message>
    <message>
        <source>unlearning</source>
        <translation>Verlernen</translation>
    </message>
    <message>
        <source>Choose a smaller learning rate; the original model is unchanged.</source>
        <translation>Eine kleinere Lernrate wählen; das ursprüngliche Modell ist unverändert.</translation>
    </message>
    <message>
        <source>There is no class “%1”</source>
        <translation>Es gibt keine Klasse „%1“</translation>
    </message>
    <message>
        <source>Name one of: %1.</source>
        <translation>Eine davon nennen: %1.</translation>
    </message>
    <message>
        <source>“%1” is no row number</source>
        <translation>„%1“ ist keine Zeilennummer</translation>
    </message>
    <message>
        <source>Rows count from 0; write 3,17,20-40.</source>
        <translation>Zeilen zählen ab 0; in der Form 3,17,20-40 angeben.</translation>
    </message>
    <message>
        <source>The file of row numbers can&apos;t be read, or is too long</source>
        <translation>Die Datei mit Zeilennummern ist nicht lesbar oder zu lang</translation>
    </message>
    <message>
        <source>Give a text file of row numbers.</source>
        <translation>Eine Textdatei mit Zeilennummern angeben.</translation>
    </message>
    <message>
        <source>%1 % of the rows</source>
        <translation>%1 % der Zeilen</translation>
    </message>
    <message>
        <source>Row %1 is not among the training rows</source>
        <translation>Zeile %1 ist nicht unter den Trainingszeilen</translation>
    </message>
    <message>
        <source>Name rows that the model was trained on; --limit 0 reads all rows.</source>
        <translation>Zeilen nennen, auf denen das Modell trainiert wurde; --limit 0 liest alle Zeilen.</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>There is nothing to forget</source>
        <translation>Es gibt nichts zu vergessen</translation>
    </message>
    <message>
        <source>Name a class or rows of the training data.</source>
        <translation>Eine Klasse oder Zeilen der Trainingsdaten nennen.</translation>
    </message>
    <message>
        <source>All training rows would be forgotten, and nothing would be left to keep</source>
        <translation>Alle Trainingszeilen würden vergessen, und nichts bliebe zu behalten</translation>
    </message>
    <message>
        <source>Train a new model instead, or forget less.</source>
        <translation>Stattdessen ein neues Modell trainieren oder weniger vergessen.</translation>
    </message>
    <message>
        <source>The rows to forget are the very rows to retain</source>
        <translation>Die zu vergessenden Zeilen sind genau die zu behaltenden</translation>
    </message>
    <message>
        <source>Choose two different sets of rows.</source>
        <translation>Zwei verschiedene Mengen von Zeilen wählen.</translation>
    </message>
    <message>
        <source>Some rows are both to be forgotten and to be retained</source>
        <translation>Manche Zeilen sollen zugleich vergessen und behalten werden</translation>
    </message>
    <message>
        <source>Take the rows to forget out of those to retain.</source>
        <translation>Die zu vergessenden Zeilen aus den zu behaltenden herausnehmen.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>p(label), %1</source>
        <translation>p(Label), %1</translation>
    </message>
    <message>
        <source>to forget</source>
        <translation>zu vergessen</translation>
    </message>
    <message>
        <source>remaining</source>
        <translation>verbleibend</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Every row before and after</source>
        <translation>Jede Zeile vorher und nachher</translation>
    </message>
    <message>
        <source>Forget set “%1”: what each model calls a row, and how probable it holds the row&apos;s own label.</source>
        <translation>Vergessensmenge „%1“: wie jedes Modell eine Zeile benennt, und für wie wahrscheinlich es ihr eigenes Label hält.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Where the weights changed</source>
        <translation>Wo sich die Gewichte geändert haben</translation>
    </message>
    <message>
        <source>Length of the change of each weight against its own length. A head that alone has changed hides what the layers below still know.</source>
        <translation>Länge der Änderung jedes Gewichts im Verhältnis zu seiner eigenen Länge. Hat sich allein der Kopf geändert, verdeckt er, was die Schichten darunter noch wissen.</translation>
    </message>
    <message>
        <source>Steps of fine-tuning on the forgotten rows</source>
        <translation>Schritte der Feinabstimmung auf den vergessenen Zeilen</translation>
    </message>
    <message>
        <source>Accuracy on them</source>
        <translation>Genauigkeit auf ihnen</translation>
    </message>
    <message>
        <source>How fast it comes back</source>
        <translation>Wie schnell es zurückkehrt</translation>
    </message>
    <message>
        <source>Forget set “%1”. A model that truly lost the rows takes as many steps to learn them as the one that never saw them (dashed); a faster rise means that they were hidden rather than forgotten.</source>
        <translation>Vergessensmenge „%1“. Ein Modell, das die Zeilen wirklich verloren hat, braucht so viele Schritte, sie zu lernen, wie das, das sie nie gesehen hat (gestrichelt); ein schnellerer Anstieg bedeutet, dass sie eher verdeckt als vergessen waren.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Train, forgotten</source>
        <translation>Training, vergessen</translation>
    </message>
    <message>
        <source>Test, remaining</source>
        <translation>Test, verbleibend</translation>
    </message>
    <message>
        <source>%1, int8</source>
        <translation>%1, int8</translation>
    </message>
    <message>
        <source>Forgetting after rounding to 8 bits</source>
        <translation>Vergessen nach dem Runden auf 8 Bit</translation>
    </message>
    <message>
        <source>Forget set “%1”. Small changes of weights can vanish when a model is quantized, and what was forgotten then comes back: the accuracy on forgotten rows should be the same in both columns.</source>
        <translation>Vergessensmenge „%1“. Kleine Änderungen der Gewichte können verschwinden, wenn ein Modell quantisiert wird, und das Vergessene kehrt dann zurück: Die Genauigkeit auf vergessenen Zeilen sollte in beiden Spalten gleich sein.</translation>
    </message>
    <message>
        <source>Forget set</source>
        <translation>Vergessensmenge</translation>
    </message>
    <message>
        <source>Rows to forget</source>
        <translation>Zu vergessende Zeilen</translation>
    </message>
    <message>
        <source>Rows that remain</source>
        <translation>Verbleibende Zeilen</translation>
    </message>
    <message>
        <source>SHA-256 of the weights, %1</source>
        <translation>SHA-256 der Gewichte, %1</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>What was forgotten from which weights, and which weights came out. The hashes are over the names and numbers of all weights; equal inputs, seed and threads give equal hashes.</source>
        <translation>Was aus welchen Gewichten vergessen wurde, und welche Gewichte herauskamen. Die Hashes gehen über die Namen und Zahlen aller Gewichte; gleiche Eingaben, gleicher Seed und gleiche Threads ergeben gleiche Hashes.</translation>
    </message>
    <message>
        <source>This ResNet has no head, so it names no classes</source>
        <translation>Dieses ResNet hat keinen Kopf, also benennt es keine Klassen</translation>
    </message>
    <message>
        <source>Give a checkpoint with its classification layer.</source>
        <translation>Einen Checkpoint mit seiner Klassifikationsschicht angeben.</translation>
    </message>
    <message>
        <source>The weights of this %1 can&apos;t be changed here</source>
        <translation>Die Gewichte dieses Modells (%1) lassen sich hier nicht ändern</translation>
    </message>
    <message>
        <source>ONNX network</source>
        <translation>ONNX-Netz</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>Reading vectors</source>
        <translation>Vektoren werden gelesen</translation>
    </message>
    <message>
        <source>These data have no labels of at least two classes, by which forgetting could be measured</source>
        <translation>Diese Daten haben keine Labels von mindestens zwei Klassen, an denen sich das Vergessen messen ließe</translation>
    </message>
    <message>
        <source>Give data with a column of labels.</source>
        <translation>Daten mit einer Spalte mit Labels angeben.</translation>
    </message>
    <message>
        <source>Without a model these data need a column of vectors</source>
        <translation>Ohne Modell brauchen diese Daten eine Vektorspalte</translation>
    </message>
    <message>
        <source>Name a classifier, such as --input model=zoo:scenes-classifier, or give data with vectors.</source>
        <translation>Einen Klassifikator nennen, etwa --input model=zoo:scenes-classifier, oder Daten mit Vektoren angeben.</translation>
    </message>
    <message>
        <source>A model needs pictures</source>
        <translation>Ein Modell braucht Bilder</translation>
    </message>
    <message>
        <source>Give data with a column of pictures, or no model.</source>
        <translation>Daten mit einer Spalte mit Bildern angeben, oder kein Modell.</translation>
    </message>
    <message>
        <source>The %1 classes of the data are not those of the model, which names %2</source>
        <translation>Die %1 Klassen der Daten sind nicht die des Modells, das %2 benennt</translation>
    </message>
    <message>
        <source>Give the data the class names of the model: %1.</source>
        <translation>Den Daten die Klassennamen des Modells geben: %1.</translation>
    </message>
    <message>
        <source>%1 usable rows are too few</source>
        <translation>%1 verwendbare Zeilen sind zu wenige</translation>
    </message>
    <message>
        <source>Give more labeled rows; hundreds make sense.</source>
        <translation>Mehr gelabelte Zeilen angeben; sinnvoll sind Hunderte.</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Retrained</source>
        <translation>Neu trainiert</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>Feinabstimmung</translation>
    </message>
    <message>
        <source>Gradient ascent</source>
        <translation>Gradientenaufstieg</translation>
    </message>
    <message>
        <source>Gradient difference</source>
        <translation>Gradientendifferenz</translation>
    </message>
    <message>
        <source>Random labels</source>
        <translation>Zufällige Labels</translation>
    </message>
    <message>
        <source>LAF</source>
        <translation>LAF</translation>
    </message>
    <message>
        <source>LAF+R</source>
        <translation>LAF+R</translation>
    </message>
    <message>
        <source>LAF without alignment</source>
        <translation>LAF ohne Angleichung</translation>
    </message>
    <message>
        <source>LAF without extractor loss</source>
        <translation>LAF ohne Extraktor-Loss</translation>
    </message>
    <message>
        <source>Noise on the head</source>
        <translation>Rauschen auf dem Kopf</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>p(answer), %1</source>
        <translation>p(Antwort), %1</translation>
    </message>
    <message>
        <source>Forget set “%1”: what each model answers, and how probable it holds each token of the right answer, as the geometric mean.</source>
        <translation>Vergessensmenge „%1“: was jedes Modell antwortet, und für wie wahrscheinlich es jedes Token der richtigen Antwort hält, als geometrisches Mittel.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Likelihood ratio</source>
        <translation>Likelihood-Quotient</translation>
    </message>
    <message>
        <source>Membership attacks</source>
        <translation>Membership-Inference-Angriffe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>SHA-256 of these rows</source>
        <translation>SHA-256 dieser Zeilen</translation>
    </message>
    <message>
        <source>Give a ResNet or ViT checkpoint with a head (safetensors, or PyTorch&apos;s archive of tensors), a TorchScript classifier that ends with a linear layer, or no model: a small network is then trained on the vectors of the data.</source>
        <translation>Einen ResNet- oder ViT-Checkpoint mit Kopf (Safetensors oder PyTorch-Archiv von Tensoren), einen TorchScript-Klassifikator, der mit einer linearen Schicht endet, oder kein Modell angeben: Dann wird ein kleines Netz auf den Vektoren der Daten trainiert.</translation>
    </message>
    <message>
        <source>This vision transformer has no head, so it names no classes</source>
        <translation>Dieser Vision Transformer hat keinen Kopf, also benennt er keine Klassen</translation>
    </message>
    <message>
        <source>Bad teacher</source>
        <translation>Schlechter Lehrer</translation>
    </message>
</context>
<context>
    <name>VisionModel</name>
    <message>
        <source>preprocessor_config.json</source>
        <translation>preprocessor_config.json</translation>
    </message>
    <message>
        <source>as usual for this architecture</source>
        <translation>wie bei dieser Architektur üblich</translation>
    </message>
    <message>
        <source>short side to %1 px, the middle %2, %3</source>
        <translation>kurze Seite auf %1 px, Mitte %2 px, %3</translation>
    </message>
    <message>
        <source>both sides to %1 px, the middle %2, %3</source>
        <translation>beide Seiten auf %1 px, Mitte %2 px, %3</translation>
    </message>
    <message>
        <source>not resized, the middle %1 px, %2</source>
        <translation>nicht skaliert, Mitte %1 px, %2</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
</context>
<context>
    <name>VitConfig</name>
    <message>
        <source>the width inside the MLP is %1</source>
        <translation>die Breite im MLP ist %1</translation>
    </message>
    <message>
        <source>the width by the heads</source>
        <translation>die Breite geteilt durch die Heads</translation>
    </message>
    <message>
        <source>the picture&apos;s side by the patch&apos;s</source>
        <translation>die Seite des Bildes geteilt durch die des Patches</translation>
    </message>
    <message>
        <source>the side of its pictures is %1</source>
        <translation>die Seite seiner Bilder ist %1</translation>
    </message>
</context>
<context>
    <name>VitNetwork</name>
    <message>
        <source>a side is %1</source>
        <translation>eine Seite ist %1</translation>
    </message>
    <message>
        <source>pictures whose sides are multiples of %1, up to %2</source>
        <translation>Bilder, deren Seiten Vielfache von %1 bis höchstens %2 sind</translation>
    </message>
</context>
<context>
    <name>VlSam</name>
    <message>
        <source>There is no question to ask</source>
        <translation>Es gibt keine Frage</translation>
    </message>
    <message>
        <source>Write at least one, such as “List the objects.”</source>
        <translation>Mindestens eine schreiben, etwa „List the objects.“</translation>
    </message>
    <message>
        <source>The question has no place in its form</source>
        <translation>In der Form ist kein Platz für die Frage</translation>
    </message>
    <message>
        <source>Write {} where it belongs.</source>
        <translation>{} schreiben, wo sie hingehört.</translation>
    </message>
    <message>
        <source>Looking for objects</source>
        <translation>Objekte werden gesucht</translation>
    </message>
    <message>
        <source>The first click falls on the named object in %1 % of the cases, and in %2 % with exchanged words: the maps tell the objects apart.</source>
        <translation>Der erste Klick trifft das genannte Objekt in %1 % der Fälle, mit vertauschten Wörtern in %2 %: Die Karten unterscheiden die Objekte.</translation>
    </message>
    <message>
        <source>The first click falls on the named object in %1 % of the cases, and in %2 % with exchanged words: the maps do not tell the objects apart.</source>
        <translation>Der erste Klick trifft das genannte Objekt in %1 % der Fälle, mit vertauschten Wörtern in %2 %: Die Karten unterscheiden die Objekte nicht.</translation>
    </message>
    <message>
        <source>Objects found at IoU 0.5 (AR50)</source>
        <translation>Gefundene Objekte bei IoU 0,5 (AR50)</translation>
    </message>
    <message>
        <source>Objects found, last layer&apos;s attention</source>
        <translation>Gefundene Objekte, Aufmerksamkeit der letzten Schicht</translation>
    </message>
    <message>
        <source>AP at IoU 0.5, names included</source>
        <translation>AP bei IoU 0,5 mit Namen</translation>
    </message>
    <message>
        <source>Best mask of each object, mean IoU</source>
        <translation>Beste Maske jedes Objekts, mittlere IoU</translation>
    </message>
    <message>
        <source>First click on the named object</source>
        <translation>Erster Klick auf dem genannten Objekt</translation>
    </message>
    <message>
        <source>Objects that the model names</source>
        <translation>Objekte, die das Modell nennt</translation>
    </message>
    <message>
        <source>What was found without being told what to look for</source>
        <translation>Was ohne Vorgabe gefunden wurde</translation>
    </message>
    <message>
        <source>No class was named to the models. Found counts boxes that overlap a true one by half, whatever their name; AP wants the name as well. %1</source>
        <translation>Den Modellen wurde keine Klasse genannt. Gefunden heißt: Eine Box überlappt eine wahre zur Hälfte, wie sie auch heißt; AP verlangt auch den Namen. %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>AR50</source>
        <translation>AR50</translation>
    </message>
    <message>
        <source>AR over IoU 0.5 to 0.95</source>
        <translation>AR über IoU 0,5 bis 0,95</translation>
    </message>
    <message>
        <source>AP50, named</source>
        <translation>AP50 mit Namen</translation>
    </message>
    <message>
        <source>Best mask, mean IoU</source>
        <translation>Beste Maske, mittlere IoU</translation>
    </message>
    <message>
        <source>First click hits</source>
        <translation>Erster Klick trifft</translation>
    </message>
    <message>
        <source>What each step adds</source>
        <translation>Was jeder Schritt beiträgt</translation>
    </message>
    <message>
        <source>Each step with + has all before it. Without regularization, head weights or the right words the refined masks are measured; true boxes as prompts show what the segmenter could do.</source>
        <translation>Jeder Schritt mit + hat alle vor ihm. Ohne Regularisierung, Kopfgewichte oder die richtigen Wörter werden die verfeinerten Masken gemessen; wahre Boxen als Vorgabe zeigen, was der Segmentierer könnte.</translation>
    </message>
    <message>
        <source>Objects found, step by step</source>
        <translation>Gefundene Objekte, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Share of the true objects of which a found box covers half (IoU 0.5).</source>
        <translation>Anteil der wahren Objekte, von denen eine gefundene Box die Hälfte deckt (IoU 0,5).</translation>
    </message>
    <message>
        <source>From attention to masks</source>
        <translation>Von der Aufmerksamkeit zu den Masken</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Estimated quality</source>
        <translation>Geschätzte Güte</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Objects of the shown picture</source>
        <translation>Objekte des gezeigten Bilds</translation>
    </message>
    <message>
        <source>What the whole method found in picture %1; doubles are left out.</source>
        <translation>Was das ganze Verfahren in Bild %1 fand; Doppelte sind weggelassen.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>Kopf %1</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>What each head counts</source>
        <translation>Was jeder Kopf zählt</translation>
    </message>
    <message>
        <source>The mean over tokens of a head&apos;s largest weight: 1 for a head that always looks at one token.</source>
        <translation>Das Mittel über die Tokens des größten Gewichts eines Kopfs: 1 für einen Kopf, der stets auf ein Token sieht.</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>Daten: %1</translation>
    </message>
    <message>
        <source>Vision–language model: %1</source>
        <translation>Vision-Language-Modell: %1</translation>
    </message>
    <message>
        <source>Segmenter: %1</source>
        <translation>Segmentierer: %1</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <translation>Fragen: %1</translation>
    </message>
    <message>
        <source>No class names were given to either model.</source>
        <translation>Keinem der Modelle wurden Klassennamen gegeben.</translation>
    </message>
    <message>
        <source>Nothing was measured: the data has no boxes.</source>
        <translation>Nichts wurde gemessen: Die Daten haben keine Boxen.</translation>
    </message>
    <message>
        <source>Measured on: %1</source>
        <translation>Gemessen an: %1</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Wie gemessen wurde</translation>
    </message>
    <message>
        <source>What these figures rest on.</source>
        <translation>Worauf diese Zahlen beruhen.</translation>
    </message>
    <message>
        <source>The vision–language model has no vocabulary</source>
        <translation>Das Vision-Language-Modell hat kein Vokabular</translation>
    </message>
    <message>
        <source>Choose a checkpoint folder with its tokenizer.</source>
        <translation>Einen Checkpoint-Ordner mit Tokenizer wählen.</translation>
    </message>
    <message>
        <source>Last layer&apos;s attention</source>
        <translation>Aufmerksamkeit der letzten Schicht</translation>
    </message>
    <message>
        <source>+ attention flow</source>
        <translation>+ Fluss der Aufmerksamkeit</translation>
    </message>
    <message>
        <source>+ negative point</source>
        <translation>+ negativer Punkt</translation>
    </message>
    <message>
        <source>+ refinement</source>
        <translation>+ Verfeinerung</translation>
    </message>
    <message>
        <source>+ quarters</source>
        <translation>+ Viertel</translation>
    </message>
    <message>
        <source>+ questions</source>
        <translation>+ Fragen</translation>
    </message>
    <message>
        <source>Refinement without regularization</source>
        <translation>Verfeinerung ohne Regularisierung</translation>
    </message>
    <message>
        <source>Refinement without head weights</source>
        <translation>Verfeinerung ohne Kopfgewichte</translation>
    </message>
    <message>
        <source>Words exchanged (control)</source>
        <translation>Wörter vertauscht (Kontrolle)</translation>
    </message>
    <message>
        <source>True boxes as prompts</source>
        <translation>Wahre Boxen als Vorgabe</translation>
    </message>
    <message>
        <source>All that was found: %1</source>
        <translation>Alles Gefundene: %1</translation>
    </message>
    <message>
        <source>“%1”: attention</source>
        <translation>„%1“: Aufmerksamkeit</translation>
    </message>
    <message>
        <source>“%1”, mask %2: %3</source>
        <translation>„%1“, Maske %2: %3</translation>
    </message>
    <message>
        <source>Picture %1 of the data. The model said: “%2”. For each word: where it looked, with the positive point in green and the negative one in red, and the masks with their estimated quality.</source>
        <translation>Bild %1 der Daten. Das Modell sagte: „%2“. Zu jedem Wort: wohin es sah, mit dem positiven Punkt in Grün und dem negativen in Rot, und die Masken mit ihrer geschätzten Güte.</translation>
    </message>
    <message>
        <source>Nothing can map words to these classes</source>
        <translation>Nichts kann Wörter diesen Klassen zuordnen</translation>
    </message>
    <message>
        <source>Name a text encoder, such as CLIP, as well.</source>
        <translation>Auch einen Text-Encoder nennen, etwa CLIP.</translation>
    </message>
    <message>
        <source>There are no classes to map words to</source>
        <translation>Es gibt keine Klassen, denen Wörter zuzuordnen wären</translation>
    </message>
    <message>
        <source>List them, separated by commas, or give boxes with labels.</source>
        <translation>Sie durch Kommas getrennt aufzählen, oder Boxen mit Labels angeben.</translation>
    </message>
    <message>
        <source>AP at IoU 0.5, words mapped to classes</source>
        <translation>AP bei IoU 0,5, Wörter Klassen zugeordnet</translation>
    </message>
    <message>
        <source>Of the questions, the last %1 were written by the model itself.</source>
        <translation>Von den Fragen hat das Modell die letzten %1 selbst geschrieben.</translation>
    </message>
    <message>
        <source>Asked for %1 questions of its own, the model wrote none (it wrote: “%2”): the given ones alone were asked.</source>
        <translation>Um %1 eigene Fragen gebeten, schrieb das Modell keine (es schrieb: „%2“): Nur die vorgegebenen wurden gestellt.</translation>
    </message>
    <message>
        <source>Asked for %1 questions of its own, the model wrote %2; with the given ones these were asked.</source>
        <translation>Um %1 eigene Fragen gebeten, schrieb das Modell %2; zusammen mit den vorgegebenen wurden sie gestellt.</translation>
    </message>
    <message>
        <source>Nearest class</source>
        <translation>Nächste Klasse</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Words mapped to classes</source>
        <translation>Wörter, Klassen zugeordnet</translation>
    </message>
    <message>
        <source>The class whose text (“a …”) is nearest to that of the word for the text encoder. A word always gets a class, be it near or far: a low cosine says that none fits.</source>
        <translation>Die Klasse, deren Text („a …“) für den Text-Encoder dem des Wortes am nächsten ist. Ein Wort bekommt immer eine Klasse, ob nah oder fern: Ein kleiner Kosinus sagt, dass keine passt.</translation>
    </message>
    <message>
        <source>Words were mapped to %1 classes, after all was found, by: %2</source>
        <translation>Wörter wurden, nachdem alles gefunden war, %1 Klassen zugeordnet, von: %2</translation>
    </message>
    <message>
        <source>%1 pictures, %2</source>
        <translation>Bilder: %1, %2</translation>
    </message>
</context>
<context>
    <name>Voc</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Repair the file; it was left out.</source>
        <translation>Die Datei korrigieren; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>A coordinate is no number</source>
        <translation>Eine Koordinate ist keine Zahl</translation>
    </message>
    <message>
        <source>A box does not have four coordinates</source>
        <translation>Eine Box hat nicht vier Koordinaten</translation>
    </message>
    <message>
        <source>This object&apos;s box has a negative side</source>
        <translation>Die Box dieses Objekts hat eine negative Seite</translation>
    </message>
    <message>
        <source>This object has no box</source>
        <translation>Dieses Objekt hat keine Box</translation>
    </message>
    <message>
        <source>Repair it; it was left out.</source>
        <translation>Korrigieren; er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>This XML declares a document type, which annotations have no need for</source>
        <translation>Dieses XML deklariert einen Dokumenttyp, den Annotationen nicht brauchen</translation>
    </message>
    <message>
        <source>This XML is no annotation of Pascal VOC</source>
        <translation>Dieses XML ist keine Annotation von Pascal VOC</translation>
    </message>
    <message>
        <source>This XML is damaged: %1</source>
        <translation>Dieses XML ist beschädigt: %1</translation>
    </message>
    <message>
        <source>Its picture “%1” is missing or lies outside the folder</source>
        <translation>Das zugehörige Bild „%1“ fehlt oder liegt außerhalb des Ordners</translation>
    </message>
    <message>
        <source>There is no annotation here</source>
        <translation>Hier ist keine Annotation</translation>
    </message>
    <message>
        <source>Check the folder.</source>
        <translation>Den Ordner prüfen.</translation>
    </message>
    <message>
        <source>This mask is no whole PNG with a palette</source>
        <translation>Diese Maske ist kein vollständiges PNG mit Palette</translation>
    </message>
    <message>
        <source>Save it as PNG with indexed colors.</source>
        <translation>Als PNG mit indizierten Farben speichern.</translation>
    </message>
    <message>
        <source>The size of this picture is not known</source>
        <translation>Die Größe dieses Bildes ist nicht bekannt</translation>
    </message>
    <message>
        <source>Replace the picture.</source>
        <translation>Das Bild ersetzen.</translation>
    </message>
    <message>
        <source>This mask is not of the size of its picture</source>
        <translation>Diese Maske hat nicht die Größe ihres Bildes</translation>
    </message>
    <message>
        <source>Restore it, or remove it.</source>
        <translation>Sie wiederherstellen oder entfernen.</translation>
    </message>
</context>
<context>
    <name>WriteDataSet</name>
    <message>
        <source>There is no format “%1” to write</source>
        <translation>Das Format „%1“ kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The ending “.%1” tells no format that can be written</source>
        <translation>Die Endung „.%1“ nennt kein Format, das geschrieben werden kann</translation>
    </message>
    <message>
        <source>End the name in .jsonl, .csv, .tsv, .npz, .safetensors or .json, or put coco:, yolo: or folders: before the name of a folder.</source>
        <translation>Den Namen auf .jsonl, .csv, .tsv, .npz, .safetensors oder .json enden lassen, oder coco:, yolo: oder folders: vor den Namen eines Ordners setzen.</translation>
    </message>
    <message>
        <source>There is no name to write to</source>
        <translation>Der Name des Ziels fehlt</translation>
    </message>
    <message>
        <source>Give a path, as in coco:FOLDER.</source>
        <translation>Einen Pfad angeben, etwa coco:ORDNER.</translation>
    </message>
    <message>
        <source>The data set has no rows</source>
        <translation>Der Datensatz hat keine Zeilen</translation>
    </message>
    <message>
        <source>Choose some rows.</source>
        <translation>Einige Zeilen wählen.</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>No picture can be read</source>
        <translation>Kein Bild ist lesbar</translation>
    </message>
    <message>
        <source>Rows whose pictures can be read</source>
        <translation>Zeilen mit lesbaren Bildern</translation>
    </message>
    <message>
        <source>Writing pictures</source>
        <translation>Bilder werden geschrieben</translation>
    </message>
    <message>
        <source>COCO needs pictures, boxes or captions</source>
        <translation>COCO braucht Bilder, Boxen oder Bildtexte</translation>
    </message>
    <message>
        <source>Choose another format, such as JSON Lines.</source>
        <translation>Ein anderes Format wählen, etwa JSON Lines.</translation>
    </message>
    <message>
        <source>The class “%1” cannot be the name of a folder</source>
        <translation>Die Klasse „%1“ taugt nicht als Name eines Ordners</translation>
    </message>
    <message>
        <source>Rename it, or write JSON Lines.</source>
        <translation>Die Klasse umbenennen oder JSON Lines schreiben.</translation>
    </message>
    <message>
        <source>Class folders need pictures and a column “label”</source>
        <translation>Klassenordner brauchen Bilder und eine Spalte „label“</translation>
    </message>
    <message>
        <source>Some pictures have no class</source>
        <translation>Einige Bilder haben keine Klasse</translation>
    </message>
    <message>
        <source>Leave them out, or write JSON Lines.</source>
        <translation>Diese weglassen oder JSON Lines schreiben.</translation>
    </message>
    <message>
        <source>an NPZ file of more than 4 GiB cannot be written; choose .safetensors</source>
        <translation>eine NPZ-Datei über 4 GiB kann nicht geschrieben werden; .safetensors wählen</translation>
    </message>
    <message>
        <source>Writing texts</source>
        <translation>Texte werden geschrieben</translation>
    </message>
    <message>
        <source>Writing arrays</source>
        <translation>Arrays werden geschrieben</translation>
    </message>
    <message>
        <source>The data set is larger than 8 GiB</source>
        <translation>Der Datensatz ist größer als 8 GiB</translation>
    </message>
    <message>
        <source>Write parts of it.</source>
        <translation>Ihn in Teilen schreiben.</translation>
    </message>
    <message>
        <source>Writing rows</source>
        <translation>Zeilen werden geschrieben</translation>
    </message>
    <message>
        <source>YOLO needs pictures and boxes</source>
        <translation>YOLO braucht Bilder und Boxen</translation>
    </message>
    <message>
        <source>YOLO has no place for the split “%1”</source>
        <translation>YOLO hat keinen Platz für den Split „%1“</translation>
    </message>
    <message>
        <source>Use train, val and test.</source>
        <translation>train, val und test benutzen.</translation>
    </message>
    <message>
        <source>The data cannot be written: %1</source>
        <translation>Die Daten können nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Make room, or choose a place you may write to. Nothing was changed.</source>
        <translation>Platz schaffen oder einen beschreibbaren Ort wählen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Collecting classes</source>
        <translation>Klassen werden gesammelt</translation>
    </message>
    <message>
        <source>No column can be written as an array, pictures of different sizes neither</source>
        <translation>Keine Spalte lässt sich als Array schreiben, Bilder verschiedener Größe auch nicht</translation>
    </message>
    <message>
        <source>No column can be written as a tensor, pictures of different sizes neither</source>
        <translation>Keine Spalte lässt sich als Tensor schreiben, Bilder verschiedener Größe auch nicht</translation>
    </message>
    <message>
        <source>which boxes of “%1” surround crowds</source>
        <translation>welche Boxen von „%1“ Ansammlungen umschließen</translation>
    </message>
</context>
<context>
    <name>WrittenTexts</name>
    <message>
        <source>The model writes no texts</source>
        <translation>Das Modell schreibt keine Texte</translation>
    </message>
    <message>
        <source>Choose a causal language model with its vocabulary.</source>
        <translation>Ein kausales Sprachmodell mit seinem Vokabular wählen.</translation>
    </message>
    <message>
        <source>Writing texts</source>
        <translation>Texte werden geschrieben</translation>
    </message>
</context>
<context>
    <name>Yolo</name>
    <message>
        <source>The picture “%1” is missing or lies outside the folder of the list</source>
        <translation>Das Bild „%1“ fehlt oder liegt außerhalb des Ordners der Liste</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Restore it or remove the line; it was left out.</source>
        <translation>Es wiederherstellen oder die Zeile entfernen; es wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Repair it, so that nothing is missed.</source>
        <translation>Korrigieren, damit nichts fehlt.</translation>
    </message>
    <message>
        <source>No picture was found for this YOLO data set</source>
        <translation>Zu diesem YOLO-Datensatz wurde kein Bild gefunden</translation>
    </message>
    <message>
        <source>Check the places of train, val and test.</source>
        <translation>Die Orte von train, val und test prüfen.</translation>
    </message>
    <message>
        <source>“%1” is no class number</source>
        <translation>„%1“ ist keine Klassennummer</translation>
    </message>
    <message>
        <source>Number the names from 0 on: “0: person”.</source>
        <translation>Die Namen ab 0 nummerieren: „0: person“.</translation>
    </message>
    <message>
        <source>This file holds no keys</source>
        <translation>Diese Datei enthält keine Schlüssel</translation>
    </message>
    <message>
        <source>A data.yaml needs train, val and names.</source>
        <translation>Eine data.yaml braucht train, val und names.</translation>
    </message>
    <message>
        <source>This YAML cannot be read: %1</source>
        <translation>Dieses YAML kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Repair the file.</source>
        <translation>Die Datei korrigieren.</translation>
    </message>
    <message>
        <source>The size of this picture cannot be read</source>
        <translation>Die Größe dieses Bildes kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Replace the picture.</source>
        <translation>Das Bild ersetzen.</translation>
    </message>
    <message>
        <source>“%1” has a decimal comma</source>
        <translation>„%1“ hat ein Dezimalkomma</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>its class is no whole number from 0 on</source>
        <translation>ihre Klasse ist keine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>the value %1 lies outside 0 … 1</source>
        <translation>der Wert %1 liegt außerhalb von 0 … 1</translation>
    </message>
    <message>
        <source>it is longer than 1 MiB</source>
        <translation>sie ist länger als 1 MiB</translation>
    </message>
    <message>
        <source>This line cannot be used: %1</source>
        <translation>Diese Zeile ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Repair it; it was left out.</source>
        <translation>Korrigieren; er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The place “%1” of the set “%2” does not exist, or is a folder above this one</source>
        <translation>Der Ort „%1“ des Teils „%2“ existiert nicht oder ist ein Ordner über diesem</translation>
    </message>
    <message>
        <source>nc is %1, but the number of names is %2</source>
        <translation>nc ist %1, die Zahl der Namen aber %2</translation>
    </message>
    <message>
        <source>its class is %1, the number of names %2</source>
        <translation>ihre Klasse ist %1, die Zahl der Namen %2</translation>
    </message>
    <message>
        <source>its number of values is %1, which makes neither a box nor a polygon</source>
        <translation>die Zahl ihrer Werte ist %1, was weder eine Box noch ein Polygon ergibt</translation>
    </message>
</context>
<context>
    <name>Zip</name>
    <message>
        <source>This archive cannot be used: %1</source>
        <translation>Dieses Archiv ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Fetch or save the file again.</source>
        <translation>Die Datei neu herunterladen oder speichern.</translation>
    </message>
    <message>
        <source>its directory is missing, so it may be cut short</source>
        <translation>sein Verzeichnis fehlt, es ist also vielleicht abgeschnitten</translation>
    </message>
    <message>
        <source>its ZIP64 directory is damaged</source>
        <translation>sein ZIP64-Verzeichnis ist beschädigt</translation>
    </message>
    <message>
        <source>its directory has an impossible size</source>
        <translation>sein Verzeichnis hat eine unmögliche Größe</translation>
    </message>
    <message>
        <source>its directory lies outside the file</source>
        <translation>sein Verzeichnis liegt außerhalb der Datei</translation>
    </message>
    <message>
        <source>a name comes twice</source>
        <translation>ein Name kommt zweimal vor</translation>
    </message>
    <message>
        <source>two entries overlap</source>
        <translation>zwei Einträge überlappen sich</translation>
    </message>
    <message>
        <source>its directory is damaged</source>
        <translation>sein Verzeichnis ist beschädigt</translation>
    </message>
    <message>
        <source>the entry “%1” is encrypted</source>
        <translation>der Eintrag „%1“ ist verschlüsselt</translation>
    </message>
    <message>
        <source>the entry “%1” is packed in an unknown way</source>
        <translation>der Eintrag „%1“ ist auf unbekannte Weise gepackt</translation>
    </message>
    <message>
        <source>the entry “%1” leads out of it</source>
        <translation>der Eintrag „%1“ führt aus ihm hinaus</translation>
    </message>
    <message>
        <source>the entry “%1” lies outside the file</source>
        <translation>der Eintrag „%1“ liegt außerhalb der Datei</translation>
    </message>
    <message>
        <source>the checksum of “%1” is wrong</source>
        <translation>die Prüfsumme von „%1“ ist falsch</translation>
    </message>
    <message>
        <source>there is no memory to unpack it</source>
        <translation>zum Entpacken fehlt der Speicher</translation>
    </message>
    <message>
        <source>“%1” unpacks to more than it says</source>
        <translation>„%1“ entpackt sich auf mehr als angegeben</translation>
    </message>
    <message>
        <source>“%1” is truncated or damaged</source>
        <translation>„%1“ ist abgeschnitten oder beschädigt</translation>
    </message>
</context>
<context>
    <name>Zoo</name>
    <message>
        <source>Scenes CLIP</source>
        <translation>Szenen-CLIP</translation>
    </message>
    <message>
        <source>A small CLIP trained on captioned pictures of the scenes generator.</source>
        <translation>Ein kleines CLIP, trainiert auf beschrifteten Bildern des Generators scenes.</translation>
    </message>
    <message>
        <source>The zoo has no model “%1”</source>
        <translation>Der Zoo hat kein Modell „%1“</translation>
    </message>
    <message>
        <source>“gleaner zoo list” tells the names.</source>
        <translation>„gleaner zoo list“ nennt die Namen.</translation>
    </message>
    <message>
        <source>The zoo has no recipe “%1”</source>
        <translation>Der Zoo hat kein Rezept „%1“</translation>
    </message>
    <message>
        <source>Stories language model</source>
        <translation>Geschichten-Sprachmodell</translation>
    </message>
    <message>
        <source>A small GPT-2 that tells stories and knows facts about invented persons.</source>
        <translation>Ein kleines GPT-2, das Geschichten erzählt und Fakten über erfundene Personen kennt.</translation>
    </message>
    <message>
        <source>Small stories language model</source>
        <translation>Kleines Geschichten-Sprachmodell</translation>
    </message>
    <message>
        <source>The same with a quarter of the weights: a second opinion for detectors of machine text.</source>
        <translation>Dasselbe mit einem Viertel der Gewichte: eine zweite Meinung für Detektoren von Maschinentext.</translation>
    </message>
    <message>
        <source>Scenes classifier</source>
        <translation>Szenen-Klassifikator</translation>
    </message>
    <message>
        <source>A small ResNet that names the shape of a single object.</source>
        <translation>Ein kleines ResNet, das die Form eines einzelnen Objekts benennt.</translation>
    </message>
    <message>
        <source>Scenes Segment Anything</source>
        <translation>Szenen-Segment-Anything</translation>
    </message>
    <message>
        <source>A small Segment Anything that cuts out the object under a click or in a box.</source>
        <translation>Ein kleines Segment Anything, das das Objekt unter einem Klick oder in einer Box ausschneidet.</translation>
    </message>
    <message>
        <source>Scenes detector</source>
        <translation>Szenen-Detektor</translation>
    </message>
    <message>
        <source>A small anchor-free detector that boxes and names the shapes in a picture.</source>
        <translation>Ein kleiner Detektor ohne Anker, der die Formen in einem Bild mit Boxen umschließt und benennt.</translation>
    </message>
    <message>
        <source>Scenes encoder</source>
        <translation>Szenen-Encoder</translation>
    </message>
    <message>
        <source>Scenes diffusion</source>
        <translation>Szenen-Diffusion</translation>
    </message>
    <message>
        <source>A small diffusion model that makes a picture of one shape from a text.</source>
        <translation>Ein kleines Diffusionsmodell, das aus einem Text ein Bild einer Form erzeugt.</translation>
    </message>
    <message>
        <source>Scenes vision–language model</source>
        <translation>Szenen-Vision-Language-Modell</translation>
    </message>
    <message>
        <source>A small LLaVA that lists the objects of a picture.</source>
        <translation>Ein kleines LLaVA, das die Objekte eines Bildes aufzählt.</translation>
    </message>
    <message>
        <source>A small vision transformer that has learned from pictures alone, without labels: it tells colors apart whatever the ground, but hardly shapes.</source>
        <translation>Ein kleiner Vision-Transformer, der allein aus Bildern gelernt hat, ohne Labels: Er unterscheidet Farben auf jedem Hintergrund, Formen aber kaum.</translation>
    </message>
    <message>
        <source>Scenes CLIP for cut-outs</source>
        <translation>Szenen-CLIP für Ausschnitte</translation>
    </message>
    <message>
        <source>The same, trained also on single objects cut out on black: for methods that show a model parts of a picture.</source>
        <translation>Dasselbe, auch an einzelnen, auf Schwarz freigestellten Objekten trainiert: für Methoden, die einem Modell Teile eines Bildes zeigen.</translation>
    </message>
    <message>
        <source>Scenes questions and answers</source>
        <translation>Szenen-Fragen und -Antworten</translation>
    </message>
    <message>
        <source>The same, taught further: it tells what a picture shows, answers short questions about it, and says whether an answer fits.</source>
        <translation>Dasselbe, weiter unterrichtet: Es sagt, was ein Bild zeigt, beantwortet kurze Fragen dazu und sagt, ob eine Antwort passt.</translation>
    </message>
</context>
<context>
    <name>ZooTraining</name>
    <message>
        <source>Measuring</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training, loss %1</source>
        <translation>Training, Loss %1</translation>
    </message>
</context>
<context>
    <name>generators</name>
    <message>
        <source>Sums, differences and products in digits</source>
        <translation>Summen, Differenzen und Produkte in Ziffern</translation>
    </message>
    <message>
        <source>What a language model is given (“input”) and is to write (“target”): the answer alone, its digits from the right, or the working in a scratchpad. Balanced training rows hold every pair of one-digit numbers, a fair part of shorter numbers, and as many rows for each number of carries as there can be. No test row has a pair that was trained on.</source>
        <translation>Was ein Sprachmodell erhält („input“) und schreiben soll („target“): nur das Ergebnis, seine Ziffern von rechts, oder den Rechenweg in einem Scratchpad. Ausgewogene Trainingszeilen enthalten jedes Paar einstelliger Zahlen, einen angemessenen Teil kürzerer Zahlen und möglichst gleich viele Zeilen für jede Zahl von Überträgen. Keine Testzeile enthält ein trainiertes Paar.</translation>
    </message>
    <message>
        <source>What is worked out.</source>
        <translation>Was gerechnet wird.</translation>
    </message>
    <message>
        <source>How it is written down; scratchpads are for sums.</source>
        <translation>Wie es aufgeschrieben wird; Scratchpads gibt es für Summen.</translation>
    </message>
    <message>
        <source>Most digits of a number.</source>
        <translation>Höchste Stellenzahl einer Zahl.</translation>
    </message>
    <message>
        <source>Training rows.</source>
        <translation>Trainingszeilen.</translation>
    </message>
    <message>
        <source>Test rows.</source>
        <translation>Testzeilen.</translation>
    </message>
    <message>
        <source>How training pairs are drawn.</source>
        <translation>Wie Trainingspaare gezogen werden.</translation>
    </message>
    <message>
        <source>Hand-drawn digits of 8×8 pixels</source>
        <translation>Handgezeichnete Ziffern mit 8×8 Pixeln</translation>
    </message>
    <message>
        <source>Digits of strokes, written in several ways by hands that slant, stretch and tremble. “image” is white ink on black, “vector” the same 64 pixels from 0 to 1 in sixteenths. Every style with every turn is a domain.</source>
        <translation>Ziffern aus Strichen, auf verschiedene Arten geschrieben, von Händen, die neigen, dehnen und zittern. „image“ ist weiße Tinte auf Schwarz, „vector“ dieselben 64 Pixel von 0 bis 1 in Sechzehnteln. Jeder Stil mit jeder Drehung ist eine Domäne.</translation>
    </message>
    <message>
        <source>Number of digits.</source>
        <translation>Zahl der Ziffern.</translation>
    </message>
    <message>
        <source>Styles, joined by +.</source>
        <translation>Stile, durch + verbunden.</translation>
    </message>
    <message>
        <source>Degrees counter-clockwise, joined by +.</source>
        <translation>Grad gegen den Uhrzeigersinn, durch + verbunden.</translation>
    </message>
    <message>
        <source>How different the hands are; 0 is print.</source>
        <translation>Wie verschieden die Hände sind; 0 ist Druckschrift.</translation>
    </message>
    <message>
        <source>Recorded walks through mazes</source>
        <translation>Aufgezeichnete Wege durch Labyrinthe</translation>
    </message>
    <message>
        <source>Each row is one step in a maze: what was seen (planes of walls, agent, goal, coins and lava), what was done, what came of it. The goal gives 10 and ends the episode, a coin gives 1, lava takes 5 and ends it; after 60 steps it is over. “return” is the sum of the episode, “return to go” what was still to come. The expert takes a shortest way but for 5 % of the steps, clumsy for half of them; mixed is half of each. “best action” is on a shortest way.</source>
        <translation>Jede Zeile ist ein Schritt in einem Labyrinth: was zu sehen war (Ebenen für Wände, Agent, Ziel, Münzen und Lava), was getan wurde, was daraus folgte. Das Ziel gibt 10 und beendet die Episode, eine Münze gibt 1, Lava kostet 5 und beendet sie; nach 60 Schritten ist Schluss. „return“ ist die Summe der Episode, „return to go“ das, was noch kam. expert nimmt bis auf 5 % der Schritte einen kürzesten Weg, clumsy bei der Hälfte; mixed ist je zur Hälfte beides. „best action“ liegt auf einem kürzesten Weg.</translation>
    </message>
    <message>
        <source>Mazes to train on.</source>
        <translation>Labyrinthe für das Training.</translation>
    </message>
    <message>
        <source>Further mazes with split test.</source>
        <translation>Weitere Labyrinthe mit dem Split test.</translation>
    </message>
    <message>
        <source>Episodes in each maze.</source>
        <translation>Episoden je Labyrinth.</translation>
    </message>
    <message>
        <source>No new episode begins once there are so many rows.</source>
        <translation>Ab so vielen Zeilen beginnt keine neue Episode.</translation>
    </message>
    <message>
        <source>Who walks.</source>
        <translation>Wer läuft.</translation>
    </message>
    <message>
        <source>Cells along a side, an odd number.</source>
        <translation>Felder je Seite, eine ungerade Zahl.</translation>
    </message>
    <message>
        <source>The same seed and options give the same data set.</source>
        <translation>Gleicher Seed und gleiche Optionen ergeben denselben Datensatz.</translation>
    </message>
    <message>
        <source>Shares of train:val:test, or one name for all rows.</source>
        <translation>Anteile von train:val:test, oder ein Name für alle Zeilen.</translation>
    </message>
    <message>
        <source>Gaussian features of classes</source>
        <translation>Gaußverteilte Merkmale von Klassen</translation>
    </message>
    <message>
        <source>Vectors as an image encoder gives them: one offset shared by all, a mean for each class, a few strong nuisance directions shared by all classes, and noise. “text weight” is the vector that a text encoder would give to the class of the row: the same for all rows of a class, and the zero-shot classifier of these features. With more than one domain, all but the first are shifted.</source>
        <translation>Vektoren, wie ein Bild-Encoder sie liefert: ein allen gemeinsamer Versatz, ein Mittelwert je Klasse, einige starke Störrichtungen, die alle Klassen teilen, und Rauschen. „text weight“ ist der Vektor, den ein Text-Encoder der Klasse der Zeile gäbe: gleich für alle Zeilen einer Klasse und der Zero-Shot-Klassifikator dieser Merkmale. Bei mehreren Domänen sind alle außer der ersten verschoben.</translation>
    </message>
    <message>
        <source>Numbers in a vector.</source>
        <translation>Zahlen je Vektor.</translation>
    </message>
    <message>
        <source>Number of classes.</source>
        <translation>Zahl der Klassen.</translation>
    </message>
    <message>
        <source>Training rows of each class in each domain.</source>
        <translation>Trainingszeilen je Klasse und Domäne.</translation>
    </message>
    <message>
        <source>Validation rows of each class in each domain.</source>
        <translation>Validierungszeilen je Klasse und Domäne.</translation>
    </message>
    <message>
        <source>Test rows of each class in each domain.</source>
        <translation>Testzeilen je Klasse und Domäne.</translation>
    </message>
    <message>
        <source>Length of the vector that all features share.</source>
        <translation>Länge des Vektors, den alle Merkmale gemeinsam haben.</translation>
    </message>
    <message>
        <source>Typical length of a class mean.</source>
        <translation>Typische Länge eines Klassenmittels.</translation>
    </message>
    <message>
        <source>Number of directions that say nothing of the class.</source>
        <translation>Zahl der Richtungen, die nichts über die Klasse sagen.</translation>
    </message>
    <message>
        <source>Standard deviation along each nuisance direction.</source>
        <translation>Standardabweichung entlang jeder Störrichtung.</translation>
    </message>
    <message>
        <source>Standard deviation of each number on its own.</source>
        <translation>Standardabweichung jeder einzelnen Zahl.</translation>
    </message>
    <message>
        <source>Typical distance of a text weight from its class mean.</source>
        <translation>Typischer Abstand eines Textgewichts von seinem Klassenmittel.</translation>
    </message>
    <message>
        <source>Number of domains.</source>
        <translation>Zahl der Domänen.</translation>
    </message>
    <message>
        <source>Distance of the other domains from the first.</source>
        <translation>Abstand der anderen Domänen von der ersten.</translation>
    </message>
    <message>
        <source>Shots of the first class for each shot of the last.</source>
        <translation>Shots der ersten Klasse je Shot der letzten.</translation>
    </message>
    <message>
        <source>Whether all vectors are scaled to length 1.</source>
        <translation>Ob alle Vektoren auf Länge 1 skaliert werden.</translation>
    </message>
    <message>
        <source>Points with their hull, triangles or shortest tour</source>
        <translation>Punkte mit Hülle, Dreiecken oder kürzester Tour</translation>
    </message>
    <message>
        <source>Random points in the unit square with the exact answer as numbers of points, from 1. hull: the corners of the convex hull counter-clockwise from the lowest number. delaunay: triangles with ascending numbers, ordered by their incenters. tsp: the shortest closed tour from point 1 on, second number the lower of both directions. “points” holds x, y, x, y, …, with zeros after the last of “count” points.</source>
        <translation>Zufällige Punkte im Einheitsquadrat mit der exakten Antwort als Punktnummern ab 1. hull: die Ecken der konvexen Hülle gegen den Uhrzeigersinn ab der kleinsten Nummer. delaunay: Dreiecke mit aufsteigenden Nummern, geordnet nach ihren Inkreismittelpunkten. tsp: die kürzeste geschlossene Tour ab Punkt 1, die zweite Nummer ist die kleinere der beiden Richtungen. „points“ enthält x, y, x, y, …, mit Nullen nach dem letzten von „count“ Punkten.</translation>
    </message>
    <message>
        <source>What is asked of the points.</source>
        <translation>Was zu den Punkten gefragt ist.</translation>
    </message>
    <message>
        <source>Number of rows.</source>
        <translation>Zahl der Zeilen.</translation>
    </message>
    <message>
        <source>Points of a row: a number, or fewest-most.</source>
        <translation>Punkte je Zeile: eine Zahl oder kleinste-größte.</translation>
    </message>
    <message>
        <source>Markov string rewriting</source>
        <translation>Markow-Ersetzung von Zeichenketten</translation>
    </message>
    <message>
        <source>Each row asks for one rewriting step, “pattern&gt;replacement:text”: the leftmost pattern in the text becomes the replacement, and a text without it (“no-op”) stays as it is. The rules of the test rows share no pattern and no replacement with those of training. The number of rows stays the same however many rules share them.</source>
        <translation>Jede Zeile verlangt einen Ersetzungsschritt, „pattern&gt;replacement:text“: Das am weitesten links stehende Muster im Text wird ersetzt; ein Text ohne das Muster („no-op“) bleibt, wie er ist. Die Regeln der Testzeilen haben kein Muster und keine Ersetzung mit denen des Trainings gemeinsam. Die Zahl der Zeilen bleibt gleich, auf wie viele Regeln sie sich auch verteilen.</translation>
    </message>
    <message>
        <source>Training rows, all rules together.</source>
        <translation>Trainingszeilen, alle Regeln zusammen.</translation>
    </message>
    <message>
        <source>Test rows, all unseen rules together.</source>
        <translation>Testzeilen, alle ungesehenen Regeln zusammen.</translation>
    </message>
    <message>
        <source>Rules to train on.</source>
        <translation>Regeln für das Training.</translation>
    </message>
    <message>
        <source>Further rules to test on.</source>
        <translation>Weitere Regeln für den Test.</translation>
    </message>
    <message>
        <source>Number of letters.</source>
        <translation>Zahl der Buchstaben.</translation>
    </message>
    <message>
        <source>Letters of a text.</source>
        <translation>Buchstaben je Text.</translation>
    </message>
    <message>
        <source>Letters of pattern and replacement, before any structure repeats them.</source>
        <translation>Buchstaben von Muster und Ersetzung, bevor eine Struktur sie wiederholt.</translation>
    </message>
    <message>
        <source>Share of rows whose text does not hold the pattern.</source>
        <translation>Anteil der Zeilen, deren Text das Muster nicht enthält.</translation>
    </message>
    <message>
        <source>Rows of a training rule follow a power law with this exponent plus one; 1 is even, smaller is more peaked.</source>
        <translation>Die Zeilen einer Trainingsregel folgen einem Potenzgesetz mit diesem Exponenten plus eins; 1 ist gleichmäßig, kleiner ist spitzer.</translation>
    </message>
    <message>
        <source>Structure of patterns and replacements, joined by +.</source>
        <translation>Struktur von Mustern und Ersetzungen, durch + verbunden.</translation>
    </message>
    <message>
        <source>How often the structure repeats a letter or a piece.</source>
        <translation>Wie oft die Struktur einen Buchstaben oder ein Stück wiederholt.</translation>
    </message>
    <message>
        <source>The SCAN command language</source>
        <translation>Die Befehlssprache SCAN</translation>
    </message>
    <message>
        <source>All 20 910 commands of SCAN, such as “jump twice after look left”, with the actions they stand for. The length and add-primitive splits are the published ones: the same commands to train and to test on; “simple” has the published sizes, drawn by the seed. “around_right” trains on no command with “around right” and leaves out those with “turn around right”. “length” counts the actions.</source>
        <translation>Alle 20 910 Befehle von SCAN, etwa „jump twice after look left“, mit den Aktionen, für die sie stehen. Die Splits length und add-primitive sind die veröffentlichten: dieselben Befehle zum Trainieren und zum Testen; „simple“ hat die veröffentlichten Größen, gezogen nach dem Seed. „around_right“ trainiert auf keinem Befehl mit „around right“ und lässt jene mit „turn around right“ aus. „length“ zählt die Aktionen.</translation>
    </message>
    <message>
        <source>Which commands are held out for testing.</source>
        <translation>Welche Befehle für den Test zurückgehalten werden.</translation>
    </message>
    <message>
        <source>Whether the bare primitive comes as often as in the published training file (jump 1467 times, turn left 2189 times), or once.</source>
        <translation>Ob das bloße Primitiv so oft vorkommt wie in der veröffentlichten Trainingsdatei (jump 1467-mal, turn left 2189-mal) oder einmal.</translation>
    </message>
    <message>
        <source>Names of the actions: I_TURN_LEFT I_JUMP, or LTURN JUMP.</source>
        <translation>Namen der Aktionen: I_TURN_LEFT I_JUMP oder LTURN JUMP.</translation>
    </message>
    <message>
        <source>Copy, reverse, sort, parity and the like</source>
        <translation>Kopieren, Umkehren, Sortieren, Parität und Ähnliches</translation>
    </message>
    <message>
        <source>Sequences of numbers with what a task makes of them, as “sort 5 3 5 1” and “1 3 5 5”. Successor and predecessor ask for the next larger or smaller number that is in the sequence (“successor 5 3 5 1 ; 3”), or END; occurrences for how often a number is in it; mode for the most frequent number, and of several the one that came first; count goes from one number to another; parity is of zeros and ones. Test rows may be longer than any in training.</source>
        <translation>Zahlenfolgen mit dem, was eine Aufgabe aus ihnen macht, etwa „sort 5 3 5 1“ und „1 3 5 5“. successor und predecessor fragen nach der nächstgrößeren oder nächstkleineren Zahl der Folge („successor 5 3 5 1 ; 3“), oder END; occurrences danach, wie oft eine Zahl vorkommt; mode nach der häufigsten Zahl, bei mehreren nach der, die zuerst kam; count zählt von einer Zahl zur anderen; parity gilt für Nullen und Einsen. Testzeilen können länger sein als alle des Trainings.</translation>
    </message>
    <message>
        <source>Tasks, taking turns; joined by +, one named twice counts twice.</source>
        <translation>Aufgaben, reihum; durch + verbunden, eine zweimal genannte zählt doppelt.</translation>
    </message>
    <message>
        <source>Numbers in a training sequence: shortest-longest.</source>
        <translation>Zahlen je Trainingsfolge: kürzeste-längste.</translation>
    </message>
    <message>
        <source>Numbers in a test sequence: shortest-longest.</source>
        <translation>Zahlen je Testfolge: kürzeste-längste.</translation>
    </message>
    <message>
        <source>Numbers go from 1 to this.</source>
        <translation>Die Zahlen gehen von 1 bis hierhin.</translation>
    </message>
    <message>
        <source>Whether no number repeats within a sequence.</source>
        <translation>Ob sich innerhalb einer Folge keine Zahl wiederholt.</translation>
    </message>
    <message>
        <source>Clicks in an invented shop</source>
        <translation>Klicks in einem erfundenen Shop</translation>
    </message>
    <message>
        <source>Sessions of an invented shop: each visitor has a subcategory in mind and a taste in brand and price, and clicks on items that suit the taste, belong to the subcategory of the item before, or complement it. Cold items are in no training session. “items” lists the numbers of the clicked items in order; table=items gives the catalog with the same options: row by row the items 1, 2, … with their metadata. The labels of a session are the visitor&apos;s hidden intent.</source>
        <translation>Sitzungen eines erfundenen Shops: Jeder Besuch hat eine Unterkategorie im Sinn sowie einen Geschmack bei Marke und Preis, und klickt auf Artikel, die dem Geschmack entsprechen, zur Unterkategorie des vorigen Artikels gehören oder ihn ergänzen. Kalte Artikel kommen in keiner Trainingssitzung vor. „items“ listet die Nummern der angeklickten Artikel der Reihe nach; table=items liefert mit denselben Optionen den Katalog: Zeile für Zeile die Artikel 1, 2, … mit ihren Metadaten. Die Labels einer Sitzung sind die verborgene Absicht des Besuchs.</translation>
    </message>
    <message>
        <source>The sessions, or the catalog.</source>
        <translation>Die Sitzungen oder der Katalog.</translation>
    </message>
    <message>
        <source>Training sessions.</source>
        <translation>Trainingssitzungen.</translation>
    </message>
    <message>
        <source>Test sessions.</source>
        <translation>Testsitzungen.</translation>
    </message>
    <message>
        <source>Items of the catalog.</source>
        <translation>Artikel des Katalogs.</translation>
    </message>
    <message>
        <source>Clicks in a session: fewest-most.</source>
        <translation>Klicks je Sitzung: wenigste-meiste.</translation>
    </message>
    <message>
        <source>Share of items that are in no training session.</source>
        <translation>Anteil der Artikel, die in keiner Trainingssitzung vorkommen.</translation>
    </message>
    <message>
        <source>Share of clicks on any item at all.</source>
        <translation>Anteil der Klicks auf irgendeinen Artikel.</translation>
    </message>
    <message>
        <source>How fast clicks fall with the popularity rank: rank^-this.</source>
        <translation>Wie schnell die Klicks mit dem Beliebtheitsrang abnehmen: Rang hoch minus diese Zahl.</translation>
    </message>
    <message>
        <source>Facts and stories about invented persons</source>
        <translation>Fakten und Geschichten über erfundene Personen</translation>
    </message>
    <message>
        <source>Sentences of a story: fewest-most (stories).</source>
        <translation>Sätze je Geschichte: wenigste-meiste (stories).</translation>
    </message>
    <message>
        <source>Rendered scenes of colored shapes</source>
        <translation>Gerenderte Szenen aus farbigen Formen</translation>
    </message>
    <message>
        <source>Pictures of colored, textured shapes in five visual styles that serve as domains, with exact masks, boxes, captions, attributes and relations. The main object is the largest one; label, shape, color, texture and size speak of it. The same seed gives the same scenes at any side.</source>
        <translation>Bilder farbiger, texturierter Formen in fünf visuellen Stilen, die als Domänen dienen, mit exakten Masken, Boxen, Bildtexten, Attributen und Relationen. Das Hauptobjekt ist das größte; Label, Form, Farbe, Textur und Größe gelten ihm. Derselbe Seed ergibt bei jeder Seitenlänge dieselben Szenen.</translation>
    </message>
    <message>
        <source>Number of pictures.</source>
        <translation>Zahl der Bilder.</translation>
    </message>
    <message>
        <source>Picture and caption of a row depend on seed and row alone.</source>
        <translation>Bild und Bildtext einer Zeile hängen nur von Seed und Zeile ab.</translation>
    </message>
    <message>
        <source>Width and height in pixels.</source>
        <translation>Breite und Höhe in Pixeln.</translation>
    </message>
    <message>
        <source>Visual styles, joined by +; naming one twice doubles its share.</source>
        <translation>Visuelle Stile, durch + verbunden; doppelt genannt verdoppelt den Anteil.</translation>
    </message>
    <message>
        <source>Objects in a picture: a number, or the fewest-most.</source>
        <translation>Objekte je Bild: eine Zahl oder wenigste-meiste.</translation>
    </message>
    <message>
        <source>What the label column tells of the main object.</source>
        <translation>Was die Label-Spalte über das Hauptobjekt sagt.</translation>
    </message>
    <message>
        <source>Shapes that may appear, joined by +.</source>
        <translation>Mögliche Formen, durch + verbunden.</translation>
    </message>
    <message>
        <source>Colors that may appear, joined by +.</source>
        <translation>Mögliche Farben, durch + verbunden.</translation>
    </message>
    <message>
        <source>Textures that may appear, joined by +.</source>
        <translation>Mögliche Texturen, durch + verbunden.</translation>
    </message>
    <message>
        <source>Sizes of the main object, joined by +.</source>
        <translation>Größen des Hauptobjekts, durch + verbunden.</translation>
    </message>
    <message>
        <source>Backgrounds that may appear, joined by +.</source>
        <translation>Mögliche Hintergründe, durch + verbunden.</translation>
    </message>
    <message>
        <source>Color-shape pairs that never appear; “diagonal” withholds every fifth pair so that each color and each shape still appears.</source>
        <translation>Farbe-Form-Paare, die nie vorkommen; „diagonal“ hält jedes fünfte Paar so zurück, dass jede Farbe und jede Form noch vorkommt.</translation>
    </message>
    <message>
        <source>The only color-shape pairs that appear.</source>
        <translation>Die einzigen Farbe-Form-Paare, die vorkommen.</translation>
    </message>
    <message>
        <source>Whether the classes take turns; otherwise they are drawn by chance.</source>
        <translation>Ob die Klassen reihum kommen; sonst werden sie zufällig gezogen.</translation>
    </message>
    <message>
        <source>Shares of train:val:test in every class, or one name for all rows.</source>
        <translation>Anteile von train:val:test in jeder Klasse, oder ein Name für alle Zeilen.</translation>
    </message>
    <message>
        <source>Cows in a barn, from several cameras</source>
        <translation>Kühe in einem Stall, aus mehreren Kameras</translation>
    </message>
    <message>
        <source>Pictures of cows from above, from the side with cows before one another, and from the side in another barn with another breed, by day, in dim warm light and in gray infrared with noise. Boxes and masks are exactly around what is seen; a cow of which less than a quarter is seen does not count. View with light is the domain.</source>
        <translation>Bilder von Kühen von oben, von der Seite mit einander verdeckenden Kühen, und von der Seite in einem anderen Stall mit anderer Rasse, bei Tag, in schwachem warmem Licht und in grauem Infrarot mit Rauschen. Boxen und Masken umschließen genau das Sichtbare; eine Kuh, von der weniger als ein Viertel zu sehen ist, zählt nicht. Blickwinkel und Licht zusammen sind die Domäne.</translation>
    </message>
    <message>
        <source>Cows in a picture: a number, or fewest-most.</source>
        <translation>Kühe je Bild: eine Zahl oder wenigste-meiste.</translation>
    </message>
    <message>
        <source>Where the camera is, joined by +.</source>
        <translation>Wo die Kamera ist, durch + verbunden.</translation>
    </message>
    <message>
        <source>Light, joined by +.</source>
        <translation>Licht, durch + verbunden.</translation>
    </message>
    <message>
        <source>Figures of persons seen by two cameras</source>
        <translation>Figuren von Personen, von zwei Kameras gesehen</translation>
    </message>
    <message>
        <source>Articulated figures whose clothes, hat and bag make them known again (“label”), in changing poses and facings. “drawn” is clean; “street” and “target” have clutter, noise, tint and blur of two cameras each. Every domain has persons of its own. Of persons that are not trained on, the first picture by each camera is a query and the others are the gallery. “skeleton” holds x and y of 14 joints in units of the height. Pictures are half as wide as high.</source>
        <translation>Gelenkige Figuren, die an Kleidung, Hut und Tasche wiederzuerkennen sind („label“), in wechselnden Posen und Ausrichtungen. „drawn“ ist sauber; „street“ und „target“ haben Unordnung, Rauschen, Farbstich und Unschärfe von je zwei Kameras. Jede Domäne hat eigene Personen. Bei Personen, auf denen nicht trainiert wird, ist das erste Bild jeder Kamera eine Query, die übrigen sind die Gallery. „skeleton“ enthält x und y von 14 Gelenken in Einheiten der Höhe. Die Bilder sind halb so breit wie hoch.</translation>
    </message>
    <message>
        <source>Persons in each domain.</source>
        <translation>Personen je Domäne.</translation>
    </message>
    <message>
        <source>Pictures of each person, by the two cameras in turn.</source>
        <translation>Bilder je Person, abwechselnd aus beiden Kameras.</translation>
    </message>
    <message>
        <source>Height in pixels.</source>
        <translation>Höhe in Pixeln.</translation>
    </message>
    <message>
        <source>Domains, joined by +.</source>
        <translation>Domänen, durch + verbunden.</translation>
    </message>
    <message>
        <source>Share of the persons to train on.</source>
        <translation>Anteil der Personen für das Training.</translation>
    </message>
    <message>
        <source>Invented signs with captions, common and rare</source>
        <translation>Erfundene Zeichen mit Bildtexten, häufige und seltene</translation>
    </message>
    <message>
        <source>Signs of four strokes with made-up names, each at a random place with a caption of six words. How often a sign comes in training falls with its rank as in language; the test is balanced. Some captions name a wrong sign: “label” is what is drawn, “caption label” what the caption says, “frequency” the number of training pictures of the sign.</source>
        <translation>Zeichen aus vier Strichen mit erfundenen Namen, jedes an zufälliger Stelle mit einem Bildtext aus sechs Wörtern. Wie oft ein Zeichen im Training vorkommt, fällt mit seinem Rang wie in der Sprache; der Test ist ausgewogen. Manche Bildtexte nennen ein falsches Zeichen: „label“ ist das gezeichnete, „caption label“ das im Bildtext genannte, „frequency“ die Zahl der Trainingsbilder des Zeichens.</translation>
    </message>
    <message>
        <source>Training pictures, up to rounding; at least one a sign.</source>
        <translation>Trainingsbilder, bis auf Rundung; mindestens eines je Zeichen.</translation>
    </message>
    <message>
        <source>Test pictures of each sign.</source>
        <translation>Testbilder je Zeichen.</translation>
    </message>
    <message>
        <source>Number of signs.</source>
        <translation>Zahl der Zeichen.</translation>
    </message>
    <message>
        <source>Frequency is rank^-this; 0 makes all alike.</source>
        <translation>Die Häufigkeit ist Rang hoch minus diese Zahl; 0 macht alle gleich.</translation>
    </message>
    <message>
        <source>Whether the first signs are the rare ones.</source>
        <translation>Ob die ersten Zeichen die seltenen sind.</translation>
    </message>
    <message>
        <source>Share of training captions that name another sign.</source>
        <translation>Anteil der Trainings-Bildtexte, die ein anderes Zeichen nennen.</translation>
    </message>
    <message>
        <source>Standard deviation of the pixel noise.</source>
        <translation>Standardabweichung des Pixelrauschens.</translation>
    </message>
    <message>
        <source>Share of pictures with light ground.</source>
        <translation>Anteil der Bilder mit hellem Grund.</translation>
    </message>
    <message>
        <source>Share of pictures with thick strokes.</source>
        <translation>Anteil der Bilder mit dicken Strichen.</translation>
    </message>
    <message>
        <source>Share of pictures whose color goes with the sign; else it is random.</source>
        <translation>Anteil der Bilder, deren Farbe zum Zeichen gehört; sonst ist sie zufällig.</translation>
    </message>
    <message>
        <source>Hairy figures with soft mattes</source>
        <translation>Haarige Figuren mit weichen Matten</translation>
    </message>
    <message>
        <source>Domains, taking turns, joined by +; twice counts twice.</source>
        <translation>Domänen, reihum, durch + verbunden; zweimal genannt zählt doppelt.</translation>
    </message>
    <message>
        <source>Corners of the rough mask.</source>
        <translation>Ecken der groben Maske.</translation>
    </message>
    <message>
        <source>Pairs of scenes that differ in one thing</source>
        <translation>Paare von Szenen, die sich in einem unterscheiden</translation>
    </message>
    <message>
        <source>Two pictures and two captions a row, “a red circle left of a blue square” and the same with another subject, relation or object, or with the colors of both exchanged (“attributes”). “caption” tells of “image” alone, “caption-2” of “image-2” alone; ground, light and looks are the same in both. A model that reads a caption as a bag of words cannot tell the exchanged ones apart.</source>
        <translation>Zwei Bilder und zwei Bildtexte je Zeile, „a red circle left of a blue square“ und dasselbe mit anderem Subjekt, anderer Beziehung oder anderem Objekt, oder mit vertauschten Farben („attributes“). „caption“ spricht allein von „image“, „caption-2“ allein von „image-2“; Grund, Licht und Aussehen sind in beiden gleich. Ein Modell, das einen Bildtext als ungeordnete Wörter liest, kann die vertauschten nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Number of pairs.</source>
        <translation>Anzahl der Paare.</translation>
    </message>
    <message>
        <source>What differs, taking turns, joined by +; twice counts twice.</source>
        <translation>Was sich unterscheidet, reihum, mit + verbunden; doppelt Genanntes zählt doppelt.</translation>
    </message>
    <message>
        <source>Visual styles, joined by +; twice counts twice.</source>
        <translation>Stile, mit + verbunden; doppelt Genanntes zählt doppelt.</translation>
    </message>
    <message>
        <source>Questions about scenes, good, trivial and wrong</source>
        <translation>Fragen zu Szenen, gut, trivial und falsch</translation>
    </message>
    <message>
        <source>A picture, a question and an answer a row: how many objects, which color or shape, left or right, which is larger, which digit; answered in one word, by yes or no, by a letter, or with an explanation. Some items are clean, some trivial (the question tells the answer), some wrong. “helpful-…” says from 0 to 5 what an item is worth to a learner of each topic: truth for measuring a curation, which must not read it. “caption” tells all there is to see.</source>
        <translation>Je Zeile ein Bild, eine Frage und eine Antwort: wie viele Objekte, welche Farbe oder Form, links oder rechts, was größer ist, welche Ziffer; beantwortet in einem Wort, mit Ja oder Nein, mit einem Buchstaben oder mit einer Erklärung. Manche Beispiele sind sauber, manche trivial (die Frage verrät die Antwort), manche falsch. „helpful-…“ sagt von 0 bis 5, was ein Beispiel für das Lernen jedes Themas wert ist: die Wahrheit, um eine Datenauswahl zu messen, die sie nicht lesen darf. „caption“ sagt alles, was zu sehen ist.</translation>
    </message>
    <message>
        <source>Number of items.</source>
        <translation>Zahl der Beispiele.</translation>
    </message>
    <message>
        <source>Shares of clean, trivial and wrong items.</source>
        <translation>Anteile sauberer, trivialer und falscher Beispiele.</translation>
    </message>
    <message>
        <source>A pool of graded dialogues</source>
        <translation>Ein Pool bewerteter Dialoge</translation>
    </message>
    <message>
        <source>What a judge leaves behind for a curation: a question and an answer a row, a grade from 0 to 5 for each capability (“score …”), one or two styles, and a source. Most grades are low but for what a row is about; one in a hundred is missing; some styles are rare. The texts are placeholders.</source>
        <translation>Was ein Gutachter für eine Kuratierung hinterlässt: je Zeile eine Frage und eine Antwort, für jede Fähigkeit eine Bewertung von 0 bis 5 („score …“), ein oder zwei Stile und eine Quelle. Die meisten Bewertungen sind niedrig, außer für das, wovon eine Zeile handelt; eine von hundert fehlt; manche Stile sind selten. Die Texte sind Platzhalter.</translation>
    </message>
    <message>
        <source>Number of capabilities that are graded.</source>
        <translation>Zahl der bewerteten Fähigkeiten.</translation>
    </message>
    <message>
        <source>Figures with thin, half-transparent hair. “alpha” is a gray picture of how much of each pixel is the figure, exact to 1/255 against the picture; “mask” is the rough polygon a person would draw, or, with a width, the figure too large or too small by so many pixels. “pasted” figures stand before flat or noisy grounds, “natural” ones in a scene with one light, a soft shadow and things of similar color.</source>
        <translation>Figuren mit dünnem, halb durchsichtigem Haar. „alpha“ ist ein Graubild davon, wie viel von jedem Pixel zur Figur gehört, bezogen auf das Bild auf 1/255 genau; „mask“ ist das grobe Polygon, das ein Mensch zeichnen würde, oder, mit einer Breite, die um so viele Pixel zu große oder zu kleine Figur. Figuren der Domäne „pasted“ stehen vor glattem oder verrauschtem Grund, solche von „natural“ in einer Szene mit einem Licht, weichem Schatten und Dingen ähnlicher Farbe.</translation>
    </message>
    <message>
        <source>Pixels by which the mask is too large or, in half of the pictures, too small, instead of having corners; 0: a polygon.</source>
        <translation>Pixel, um die die Maske zu groß oder, in der Hälfte der Bilder, zu klein ist, statt Ecken zu haben; 0: ein Polygon.</translation>
    </message>
    <message>
        <source>kind=facts: what is true of persons who do not exist, each fact as a sentence (“text”), as a question with its answer, in another wording (“paraphrase”) and with three wrong answers; the three shares of “split” part the persons into forget, retain and held-out. kind=stories: short stories in which persons walk about with things, with a question whose answer follows from the story; “support” is the last sentence that the answer rests on. kind=passages: stretches of what zoo:stories-lm learned from, none of which it has read: stories and facts about persons that are not held out, between two of which &lt;|endoftext|&gt; stands.</source>
        <translation>kind=facts: was über nicht existierende Personen wahr ist, jeder Fakt als Satz („text“), als Frage mit Antwort, in anderem Wortlaut („paraphrase“) und mit drei falschen Antworten; die drei Anteile von „split“ teilen die Personen in forget, retain und held-out. kind=stories: kurze Geschichten, in denen Personen mit Dingen umhergehen, mit einer Frage, deren Antwort aus der Geschichte folgt; „support“ ist der letzte Satz, auf dem die Antwort beruht. kind=passages: Abschnitte dessen, woraus zoo:stories-lm gelernt hat und von denen es keinen gelesen hat: Geschichten und Fakten über Personen, die nicht zurückgehalten sind, zwischen je zweien steht &lt;|endoftext|&gt;.</translation>
    </message>
    <message>
        <source>Facts, stories, or passages of both.</source>
        <translation>Fakten, Geschichten oder Abschnitte aus beidem.</translation>
    </message>
    <message>
        <source>Invented persons (facts, passages).</source>
        <translation>Erfundene Personen (facts, passages).</translation>
    </message>
    <message>
        <source>Facts told of each person, in the order birthplace, job, pet, instrument, color, food (facts, passages).</source>
        <translation>Fakten je Person, in der Reihenfolge Geburtsort, Beruf, Haustier, Instrument, Farbe, Essen (facts, passages).</translation>
    </message>
    <message>
        <source>Rows for each fact, in different words (facts, passages).</source>
        <translation>Zeilen je Fakt, in verschiedenen Worten (facts, passages).</translation>
    </message>
    <message>
        <source>Number of stories or passages (stories, passages).</source>
        <translation>Zahl der Geschichten oder Abschnitte (stories, passages).</translation>
    </message>
    <message>
        <source>Stories and accounts of persons in a passage (passages).</source>
        <translation>Geschichten und Berichte über Personen je Abschnitt (passages).</translation>
    </message>
</context>
<context>
    <name>gleaner::AttentionCanvas</name>
    <message>
        <source>Picture with attention</source>
        <translation>Bild mit Attention</translation>
    </message>
    <message>
        <source>Click a patch, or move with the arrow keys, to see where it looks; Escape returns to the class token</source>
        <translation>Klick auf einen Patch oder die Pfeiltasten zeigen, wohin er blickt; Esc führt zurück zum Klassen-Token</translation>
    </message>
    <message>
        <source>patch %1, %2 · %3</source>
        <translation>Patch %1, %2 · %3</translation>
    </message>
</context>
<context>
    <name>gleaner::AttentionControls</name>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>One head, or how attention carries through all layers</source>
        <translation>Ein Head, oder wie sich Attention durch alle Schichten fortpflanzt</translation>
    </message>
    <message>
        <source>Abnar and Zuidema 2020: heads averaged, the residual counted half, layers multiplied</source>
        <translation>Abnar und Zuidema 2020: Heads gemittelt, das Residuum zur Hälfte gezählt, Schichten multipliziert</translation>
    </message>
    <message>
        <source>Chefer et al. 2021: only what raises the answer, layers added up</source>
        <translation>Chefer et al. 2021: nur was die Antwort steigert, Schichten addiert</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Which layer&apos;s attention is shown</source>
        <translation>Die Attention welcher Schicht gezeigt wird</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Which head; far left is the mean of all</source>
        <translation>Welcher Head; ganz links ist das Mittel aller</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>mean of all %1</source>
        <translation>Mittel aller %1</translation>
    </message>
    <message>
        <source>one head</source>
        <translation>ein Head</translation>
    </message>
    <message>
        <source>rollout through all layers</source>
        <translation>Rollout durch alle Schichten</translation>
    </message>
    <message>
        <source>gradient-weighted through all layers</source>
        <translation>gradientengewichtet durch alle Schichten</translation>
    </message>
</context>
<context>
    <name>gleaner::AttentionPanel</name>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>Modell öffnen…</translation>
    </message>
    <message>
        <source>Previous picture (A)</source>
        <translation>Voriges Bild (A)</translation>
    </message>
    <message>
        <source>Next picture (D)</source>
        <translation>Nächstes Bild (D)</translation>
    </message>
    <message>
        <source>Open pictures and a model to see where the model looks.</source>
        <translation>Bilder und ein Modell öffnen, um zu sehen, wohin das Modell blickt.</translation>
    </message>
    <message>
        <source>This data set has no pictures to look at.</source>
        <translation>Dieser Datensatz hat keine Bilder zum Ansehen.</translation>
    </message>
    <message>
        <source>Open a model with an image tower to see where it looks.</source>
        <translation>Ein Modell mit Bildzweig öffnen, um zu sehen, wohin es blickt.</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Reading attention</source>
        <translation>Attention wird gelesen</translation>
    </message>
    <message>
        <source>What the model reads</source>
        <translation>Was das Modell liest</translation>
    </message>
    <message>
        <source>Whether the model looks at a picture or reads a text</source>
        <translation>Ob das Modell ein Bild betrachtet oder einen Text liest</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>What the gradients explain</source>
        <translation>Was die Gradienten erklären</translation>
    </message>
    <message>
        <source>The text whose tokens look at each other</source>
        <translation>Der Text, dessen Tokens einander anblicken</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What the model is asked; &lt;image&gt; says where the picture goes</source>
        <translation>Was das Modell gefragt wird; &lt;image&gt; sagt, wo das Bild steht</translation>
    </message>
    <message>
        <source>What the gradients are of: a text the picture may match, or a class</source>
        <translation>Wovon die Gradienten sind: ein Text, zu dem das Bild passen könnte, oder eine Klasse</translation>
    </message>
    <message>
        <source>what the picture may show, such as “a photo of a red circle”</source>
        <translation>was das Bild zeigen könnte, etwa „a photo of a red circle“</translation>
    </message>
    <message>
        <source>Open a model that reads texts, or pictures, to see where it looks.</source>
        <translation>Ein Modell öffnen, das Texte oder Bilder liest, um zu sehen, wohin es blickt.</translation>
    </message>
    <message>
        <source>The model “%1” has no attention to show; open another one.</source>
        <translation>Das Modell „%1“ hat keine Attention zum Zeigen; ein anderes öffnen.</translation>
    </message>
    <message>
        <source>asked from one of its patches or the class token</source>
        <translation>gefragt von einem seiner Patches oder vom Klassen-Token</translation>
    </message>
    <message>
        <source>asked from the words of its answer</source>
        <translation>gefragt von den Wörtern seiner Antwort</translation>
    </message>
    <message>
        <source>Where the model looks</source>
        <translation>Wohin das Modell blickt</translation>
    </message>
    <message>
        <source>Attention of “%1” over the patches of one picture, %2: one layer and head large, all of them small.</source>
        <translation>Attention von „%1“ über die Patches eines Bildes, %2: eine Schicht und ein Head groß, alle zusammen klein.</translation>
    </message>
    <message>
        <source>Where the tokens look</source>
        <translation>Wohin die Tokens blicken</translation>
    </message>
    <message>
        <source>Attention of “%1” among %2 tokens: rows ask, columns are looked at; brighter is more.</source>
        <translation>Attention von „%1“ zwischen %2 Tokens: Zeilen fragen, Spalten werden angeblickt; heller ist mehr.</translation>
    </message>
    <message>
        <source>Stopped before it was read.</source>
        <translation>Angehalten, bevor es gelesen war.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Asks the model once more</source>
        <translation>Fragt das Modell noch einmal</translation>
    </message>
    <message>
        <source>From ▸ on the tokens are those of the model&apos;s answer.</source>
        <translation>Ab ▸ sind die Tokens die der Antwort des Modells.</translation>
    </message>
</context>
<context>
    <name>gleaner::AttentionView</name>
    <message>
        <source>Asked from</source>
        <translation>Gefragt von</translation>
    </message>
    <message>
        <source>Class token</source>
        <translation>Klassen-Token</translation>
    </message>
    <message>
        <source>Ask from the class token</source>
        <translation>Vom Klassen-Token aus fragen</translation>
    </message>
    <message>
        <source>Shows where the class token looks; click a patch of the picture to ask from there (Escape)</source>
        <translation>Zeigt, wohin das Klassen-Token blickt; ein Klick auf einen Patch des Bildes fragt von dort (Esc)</translation>
    </message>
    <message>
        <source>class token</source>
        <translation>Klassen-Token</translation>
    </message>
    <message>
        <source>patch %1, %2</source>
        <translation>Patch %1, %2</translation>
    </message>
    <message>
        <source>All layers and heads large</source>
        <translation>Alle Schichten und Heads groß</translation>
    </message>
    <message>
        <source>Shows the small maps of all layers and heads over the whole view</source>
        <translation>Zeigt die kleinen Karten aller Schichten und Heads über die ganze Ansicht</translation>
    </message>
    <message>
        <source>Layer %1 of %2 · head: %3</source>
        <translation>Schicht %1 von %2 · Head: %3</translation>
    </message>
    <message>
        <source>word %1, “%2”</source>
        <translation>Wort %1, „%2“</translation>
    </message>
    <message>
        <source>%1 · from the %2</source>
        <translation>%1 · gefragt von: %2</translation>
    </message>
</context>
<context>
    <name>gleaner::BlockList</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Empty text</source>
        <translation>Leerer Text</translation>
    </message>
    <message>
        <source>Blocks of the report</source>
        <translation>Blöcke des Berichts</translation>
    </message>
</context>
<context>
    <name>gleaner::BooleanEditor</name>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
</context>
<context>
    <name>gleaner::ClassLegend</name>
    <message>
        <source>no class</source>
        <translation>keine Klasse</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n point(s). Click to hide or show, double-click to see only this class.</source>
        <translation>
            <numerusform>%1: %n Punkt. Klick blendet aus oder ein, Doppelklick zeigt nur diese Klasse.</numerusform>
            <numerusform>%1: %n Punkte. Klick blendet aus oder ein, Doppelklick zeigt nur diese Klasse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>See only this class</source>
        <translation>Nur diese Klasse zeigen</translation>
    </message>
    <message>
        <source>Show all classes</source>
        <translation>Alle Klassen zeigen</translation>
    </message>
    <message>
        <source>Choose its rows</source>
        <translation>Ihre Zeilen auswählen</translation>
    </message>
    <message>
        <source>Add its rows to the chosen</source>
        <translation>Ihre Zeilen zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Take its rows from the chosen</source>
        <translation>Ihre Zeilen aus der Auswahl nehmen</translation>
    </message>
</context>
<context>
    <name>gleaner::ColumnCharts</name>
    <message>
        <source>Choose columns and add a chart; dragging over one chooses rows in all.</source>
        <translation>Spalten wählen und ein Diagramm hinzufügen; Ziehen über eines wählt Zeilen in allen aus.</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>The column whose values run across the chart</source>
        <translation>Die Spalte, deren Werte waagerecht durch das Diagramm laufen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Senkrecht</translation>
    </message>
    <message>
        <source>The column whose values run up; “rows” counts them: a histogram</source>
        <translation>Die Spalte, deren Werte nach oben laufen; „Zeilen“ zählt sie: ein Histogramm</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>The column whose values color the points</source>
        <translation>Die Spalte, deren Werte die Punkte färben</translation>
    </message>
    <message>
        <source>Add chart</source>
        <translation>Diagramm hinzufügen</translation>
    </message>
    <message>
        <source>Adds a chart of these columns</source>
        <translation>Fügt ein Diagramm dieser Spalten hinzu</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eine</translation>
    </message>
    <message>
        <source>This data set has no columns of numbers or labels to draw.</source>
        <translation>Dieser Datensatz hat keine Spalten mit Zahlen oder Labels zum Zeichnen.</translation>
    </message>
    <message>
        <source>Removes this chart</source>
        <translation>Entfernt dieses Diagramm</translation>
    </message>
</context>
<context>
    <name>gleaner::CurateControls</name>
    <message>
        <source>Capabilities, weights, kept</source>
        <translation>Fähigkeiten, Gewichte, behalten</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Only grades above it count. With 0, as in the paper, any use at all is enough.</source>
        <translation>Nur Bewertungen darüber zählen. Bei 0, wie in der Arbeit, genügt jeder Nutzen.</translation>
    </message>
    <message>
        <source>Grades above</source>
        <translation>Bewertungen über</translation>
    </message>
    <message>
        <source>Order within a style</source>
        <translation>Reihenfolge im Stil</translation>
    </message>
    <message>
        <source>First styles first</source>
        <translation>Erste Stile zuerst</translation>
    </message>
    <message>
        <source>By grade alone</source>
        <translation>Allein nach Bewertung</translation>
    </message>
    <message>
        <source>The authors&apos; program puts rows whose first style it is before rows whose second style it is</source>
        <translation>Das Programm der Autoren stellt Zeilen, für die es der erste Stil ist, vor solche, für die es der zweite ist</translation>
    </message>
    <message>
        <source>Equal grades</source>
        <translation>Gleiche Bewertungen</translation>
    </message>
    <message>
        <source>Drawn by the seed 1</source>
        <translation>Nach Seed 1 gezogen</translation>
    </message>
    <message>
        <source>As in the pool</source>
        <translation>Wie im Pool</translation>
    </message>
    <message>
        <source>Which of the rows with the same grade come first</source>
        <translation>Welche der Zeilen mit gleicher Bewertung zuerst kommen</translation>
    </message>
    <message>
        <source>Choose the kept rows</source>
        <translation>Behaltene Zeilen auswählen</translation>
    </message>
    <message>
        <source>What is kept becomes the chosen rows of the data set, so that every other view shows it</source>
        <translation>Was behalten wird, wird zur Auswahl im Datensatz, so dass jede andere Ansicht es zeigt</translation>
    </message>
    <message>
        <source>found by their names</source>
        <translation>an ihren Namen erkannt</translation>
    </message>
    <message>
        <source>Columns of grades</source>
        <translation>Spalten mit Bewertungen</translation>
    </message>
    <message>
        <source>Names of columns of numbers, separated by commas; empty takes those that begin or end with “score”, or bear the paper&apos;s names (Enter reads them)</source>
        <translation>Namen von Zahlenspalten, durch Kommas getrennt; ohne Angabe gelten die, die mit „score“ beginnen oder enden oder die Namen der Arbeit tragen (Enter liest sie)</translation>
    </message>
    <message>
        <source>%1: takes its turn in every round</source>
        <translation>%1: ist in jeder Runde an der Reihe</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Gewicht von %1</translation>
    </message>
    <message>
        <source>How much of the budget %1 gets against the others; 1 for all is the paper&apos;s</source>
        <translation>Wie viel vom Budget %1 gegenüber den anderen erhält; in der Arbeit 1 für alle</translation>
    </message>
    <message>
        <source>Rows kept for it; each row counts for the one that took it</source>
        <translation>Dafür behaltene Zeilen; jede Zeile zählt für die Fähigkeit, die sie ausgewählt hat</translation>
    </message>
</context>
<context>
    <name>gleaner::CuratePanel</name>
    <message>
        <source>Curate</source>
        <translation>Kuration</translation>
    </message>
    <message>
        <source>Open a pool…</source>
        <translation>Pool öffnen…</translation>
    </message>
    <message>
        <source>A table with grades: CSV, JSON Lines or NPZ, a row for each sample</source>
        <translation>Eine Tabelle mit Bewertungen: CSV, JSON Lines oder NPZ, eine Zeile je Beispiel</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Gutachter</translation>
    </message>
    <message>
        <source>The vision–language model that grades rows without grades; it must follow instructions</source>
        <translation>Das Vision-Language-Modell, das Zeilen ohne Bewertungen bewertet; es muss Anweisungen befolgen</translation>
    </message>
    <message>
        <source>Keep as a run</source>
        <translation>Als Lauf behalten</translation>
    </message>
    <message>
        <source>Runs mmSSR with what is set here: figures, table and manifest stay with the other runs</source>
        <translation>Führt mmSSR mit den Werten von hier aus: Abbildungen, Tabelle und Manifest bleiben bei den anderen Läufen</translation>
    </message>
    <message>
        <source>Save the training set…</source>
        <translation>Trainingsdatensatz speichern…</translation>
    </message>
    <message>
        <source>Writes the kept rows as a data set, and its manifest beside it</source>
        <translation>Schreibt die behaltenen Zeilen als Datensatz und dessen Manifest daneben</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Share of the pool to keep, in steps of a tenth of a percent; the selection follows at once</source>
        <translation>Anteil des Pools, der behalten wird, in Schritten von einem Zehntelprozent; die Auswahl folgt sofort</translation>
    </message>
    <message>
        <source>Budget in rows</source>
        <translation>Budget in Zeilen</translation>
    </message>
    <message>
        <source>Rows to keep</source>
        <translation>Zu behaltende Zeilen</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>All rows as in the pool, those kept in the order they were taken, or those dropped</source>
        <translation>Alle Zeilen wie im Pool, die behaltenen in der Reihenfolge ihrer Auswahl, oder die weggelassenen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Rows and reasons, or a figure of the selection</source>
        <translation>Zeilen und Gründe, oder eine Abbildung der Auswahl</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Why this row</source>
        <translation>Warum diese Zeile</translation>
    </message>
    <message>
        <source>Grades, styles and reasons of one row</source>
        <translation>Bewertungen, Stile und Gründe einer Zeile</translation>
    </message>
    <message>
        <source>Rows, and why each was kept or dropped</source>
        <translation>Zeilen, und warum jede behalten oder weggelassen wurde</translation>
    </message>
    <message>
        <source>Open a pool of samples with grades, and a slider keeps the best of them: as many as you can afford, of every style, each with its reason.</source>
        <translation>Einen Pool von Beispielen mit Bewertungen öffnen, und ein Schieberegler behält die besten davon: so viele wie vertretbar, aus jedem Stil, jedes mit seinem Grund.</translation>
    </message>
    <message>
        <source>Try a graded pool</source>
        <translation>Bewerteten Pool ausprobieren</translation>
    </message>
    <message>
        <source>Have them judged</source>
        <translation>Begutachten lassen</translation>
    </message>
    <message>
        <source>Runs mmSSR: the judge grades every row for every capability, which takes long on a processor</source>
        <translation>Führt mmSSR aus: Der Gutachter bewertet jede Zeile für jede Fähigkeit, was auf einem Prozessor lange dauert</translation>
    </message>
    <message>
        <source>Open a pool</source>
        <translation>Einen Pool öffnen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.jsonl *.json *.npz);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.jsonl *.json *.npz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the training set</source>
        <translation>Trainingsdatensatz speichern</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl);;Table (*.csv);;COCO (*.json);;Arrays (*.npz);;Safetensors (*.safetensors)</source>
        <translation>JSON Lines (*.jsonl);;Tabelle (*.csv);;COCO (*.json);;Arrays (*.npz);;Safetensors (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No capability counts: choose at least one.</source>
        <translation>Keine Fähigkeit zählt: mindestens eine wählen.</translation>
    </message>
    <message>
        <source>%1  ·  %2 rows, %3 capabilities, %4 styles</source>
        <translation>%1  ·  %2 Zeilen, %3 Fähigkeiten, %4 Stile</translation>
    </message>
    <message>
        <source>Taking rows …</source>
        <translation>Zeilen werden ausgewählt …</translation>
    </message>
    <message>
        <source>%1 kept, %2 dropped</source>
        <translation>%1 behalten, %2 weggelassen</translation>
    </message>
    <message>
        <source>%1 missing to the budget: no more rows have a grade above %2</source>
        <translation>%1 fehlen zum Budget: Keine weiteren Zeilen haben eine Bewertung über %2</translation>
    </message>
    <message>
        <source>in %1 rounds</source>
        <translation>in %1 Runden</translation>
    </message>
    <message>
        <source>taken in %1 ms</source>
        <translation>ausgewählt in %1 ms</translation>
    </message>
    <message>
        <source>These dialogues have no grades. A vision–language model can judge them, or name columns that hold grades.</source>
        <translation>Diese Dialoge haben keine Bewertungen. Ein Vision-Language-Modell kann sie begutachten; oder Spalten nennen, die Bewertungen enthalten.</translation>
    </message>
    <message>
        <source>These rows have no grades: no column of numbers whose name begins or ends with “score”, and no dialogues that a model could judge.</source>
        <translation>Diese Zeilen haben keine Bewertungen: keine Zahlenspalte, deren Name mit „score“ beginnt oder endet, und keine Dialoge, die ein Modell begutachten könnte.</translation>
    </message>
    <message>
        <source>Reading the grades of %1</source>
        <translation>Bewertungen von %1 werden gelesen</translation>
    </message>
    <message>
        <source>Stopped before all grades were read.</source>
        <translation>Angehalten, bevor alle Bewertungen gelesen waren.</translation>
    </message>
    <message>
        <source>Graded by %1.</source>
        <translation>Bewertet von %1.</translation>
    </message>
    <message>
        <source>The judge gave no grade at all</source>
        <translation>Der Gutachter gab überhaupt keine Bewertung</translation>
    </message>
    <message>
        <source>Choose a vision–language model that follows instructions; the small ones of the zoo do not.</source>
        <translation>Ein Vision-Language-Modell wählen, das Anweisungen befolgt; die kleinen des Zoos tun das nicht.</translation>
    </message>
    <message>
        <source>Saving the training set</source>
        <translation>Trainingsdatensatz wird gespeichert</translation>
    </message>
    <message>
        <source>Saved %1 rows as %2: %3, with its manifest %4</source>
        <translation>%1 Zeilen als %2 gespeichert: %3, dazu das Manifest %4</translation>
    </message>
    <message>
        <source>The format %1 has no place for some columns</source>
        <translation>Das Format %1 hat für einige Spalten keinen Platz</translation>
    </message>
    <message>
        <source>Choose JSON Lines or safetensors to keep them.</source>
        <translation>JSON Lines oder Safetensors wählen, um sie zu behalten.</translation>
    </message>
    <message>
        <source>Opens generated rows with grades, to try the slider on</source>
        <translation>Öffnet erzeugte Zeilen mit Bewertungen, um den Regler auszuprobieren</translation>
    </message>
    <message>
        <source>The row&apos;s picture</source>
        <translation>Das Bild der Zeile</translation>
    </message>
</context>
<context>
    <name>gleaner::CurationModel</name>
    <message>
        <source>Row of the pool, from 1 on</source>
        <translation>Zeile des Pools, ab 1</translation>
    </message>
    <message>
        <source>In which order the row was taken; – where it was left out</source>
        <translation>In welcher Reihenfolge die Zeile ausgewählt wurde; – wo sie wegblieb</translation>
    </message>
    <message>
        <source>Its style and source: the bins it lies in</source>
        <translation>Ihr Stil und ihre Quelle: die Bins, in denen sie liegt</translation>
    </message>
    <message>
        <source>Why it was taken, or what would have taken it</source>
        <translation>Warum sie ausgewählt wurde, oder womit sie ausgewählt worden wäre</translation>
    </message>
    <message>
        <source>Grade for “%1”; – where there is none</source>
        <translation>Bewertung für „%1“; – wo es keine gibt</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Stile</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>gleaner::CurveView</name>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Drag moves, the wheel zooms, a double click shows all</source>
        <translation>Ziehen verschiebt, das Mausrad zoomt, ein Doppelklick zeigt alles</translation>
    </message>
    <message>
        <source>%1: %2 %3 at %4 %5</source>
        <translation>%1: %2 %3 bei %4 %5</translation>
    </message>
</context>
<context>
    <name>gleaner::DataPanel</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Pictures of the data set</source>
        <translation>Bilder des Datensatzes</translation>
    </message>
    <message>
        <source>About the data set</source>
        <translation>Über den Datensatz</translation>
    </message>
    <message>
        <source>What is known about the data set</source>
        <translation>Was über den Datensatz bekannt ist</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Rows and columns of the data set</source>
        <translation>Zeilen und Spalten des Datensatzes</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Parts of the data set</source>
        <translation>Teile des Datensatzes</translation>
    </message>
    <message>
        <source>Drop a folder of pictures here, or open one, to look at it.</source>
        <translation>Einen Bildordner hierher ziehen oder öffnen, um ihn anzusehen.</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 Klassen</translation>
    </message>
    <message>
        <source>Show only one value of “%1”</source>
        <translation>Nur einen Wert von „%1“ zeigen</translation>
    </message>
    <message>
        <source>Show only the pictures with one value of “%1”</source>
        <translation>Nur die Bilder mit einem Wert von „%1“ zeigen</translation>
    </message>
    <message>
        <source>%1: all</source>
        <translation>%1: alle</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Pictures, columns, charts, description</source>
        <translation>Bilder, Spalten, Diagramme, Beschreibung</translation>
    </message>
</context>
<context>
    <name>gleaner::DataSetModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>gleaner::DetectPanel</name>
    <message>
        <source>Detect</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>Bild öffnen…</translation>
    </message>
    <message>
        <source>Ask every detector about one picture</source>
        <translation>Alle Detektoren zu einem Bild befragen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>What the chosen answer rests on</source>
        <translation>Worauf die gewählte Antwort beruht</translation>
    </message>
    <message>
        <source>Drop a picture here or paste a text: every detector answers, and shows why.</source>
        <translation>Ein Bild hierher ziehen oder einen Text einfügen: Jeder Detektor antwortet und zeigt, warum.</translation>
    </message>
    <message>
        <source>Try a story</source>
        <translation>Geschichte ausprobieren</translation>
    </message>
    <message>
        <source>Paste a text of some sentences</source>
        <translation>Einen Text von einigen Sätzen einfügen</translation>
    </message>
    <message>
        <source>Text in question</source>
        <translation>Fraglicher Text</translation>
    </message>
    <message>
        <source>The text to ask about</source>
        <translation>Der Text, um den es geht</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask every detector about this text</source>
        <translation>Alle Detektoren zu diesem Text befragen</translation>
    </message>
    <message>
        <source>Not generated</source>
        <translation>Nicht generiert</translation>
    </message>
    <message>
        <source>Your own items that are not generated: they set the thresholds</source>
        <translation>Eigene Inhalte, die nicht generiert sind: Sie setzen die Schwellen</translation>
    </message>
    <message>
        <source>Answers of the detectors</source>
        <translation>Antworten der Detektoren</translation>
    </message>
    <message>
        <source>False positives</source>
        <translation>Falsch-Positive</translation>
    </message>
    <message>
        <source>Share of your own items that may be flagged; the thresholds follow</source>
        <translation>Anteil der eigenen Inhalte, der markiert werden darf; die Schwellen folgen daraus</translation>
    </message>
    <message>
        <source>Compare with nothing</source>
        <translation>Ohne Vergleich</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Vergleichen mit %1</translation>
    </message>
    <message>
        <source>Mira walked to the mill. Tom took the lamp to the garden. Mira carried the key to the market. Tom went to the harbor. Mira gave the key to Tom. Tom put the lamp down in the library. Mira went back to the mill. Tom carried the key to the tower.</source>
        <translation>Mira walked to the mill. Tom took the lamp to the garden. Mira carried the key to the market. Tom went to the harbor. Mira gave the key to Tom. Tom put the lamp down in the library. Mira went back to the mill. Tom carried the key to the tower.</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>der Text</translation>
    </message>
    <message>
        <source>Asking about %1</source>
        <translation>Wird geprüft: %1</translation>
    </message>
    <message>
        <source>Thresholds flag %1 % of %2 items of your own</source>
        <translation>Die Schwellen markieren %1 % von %2 eigenen Inhalten</translation>
    </message>
    <message>
        <source>Higher speaks for generated. Compare with your own items to get thresholds.</source>
        <translation>Höher spricht für generiert. Mit eigenen Inhalten vergleichen, um Schwellen zu erhalten.</translation>
    </message>
    <message>
        <source>Open a picture or a text</source>
        <translation>Ein Bild oder einen Text öffnen</translation>
    </message>
    <message>
        <source>This is neither a picture nor a short text</source>
        <translation>Dies ist weder ein Bild noch ein kurzer Text</translation>
    </message>
    <message>
        <source>Drop one picture, or one text of at most a megabyte.</source>
        <translation>Ein Bild oder einen Text von höchstens einem Megabyte hierher ziehen.</translation>
    </message>
</context>
<context>
    <name>gleaner::DockTitle</name>
    <message>
        <source>Float “%1”</source>
        <translation>„%1“ ablösen</translation>
    </message>
    <message>
        <source>Hide “%1”; the View menu brings it back</source>
        <translation>„%1“ ausblenden; das Menü Ansicht holt es zurück</translation>
    </message>
</context>
<context>
    <name>gleaner::EmbeddingView</name>
    <message>
        <source>Class names</source>
        <translation>Klassennamen</translation>
    </message>
    <message>
        <source>See everything (R)</source>
        <translation>Alles zeigen (R)</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>keine Klasse</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean of the class</source>
        <translation>Mittel der Klasse</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 of %2 nearest alike</source>
        <translation>%1 von %2 Nachbarn gleich</translation>
    </message>
    <message>
        <source>Neighbors</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Choose all of “%1”</source>
        <translation>Alle von „%1“ auswählen</translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation>„%1“ ausblenden</translation>
    </message>
    <message>
        <source>See only “%1”</source>
        <translation>Nur „%1“ zeigen</translation>
    </message>
    <message>
        <source>See only the chosen points</source>
        <translation>Nur die ausgewählten Punkte zeigen</translation>
    </message>
    <message>
        <source>Hide the chosen points</source>
        <translation>Die ausgewählten Punkte ausblenden</translation>
    </message>
    <message>
        <source>Show all points</source>
        <translation>Alle Punkte zeigen</translation>
    </message>
    <message>
        <source>in the picture</source>
        <translation>im Bild</translation>
    </message>
    <message>
        <source>Nearest to row %1</source>
        <translation>Nächste zu Zeile %1</translation>
    </message>
    <message>
        <source>Turn and move (T)</source>
        <translation>Drehen und verschieben (T)</translation>
    </message>
    <message>
        <source>Choose in a rectangle (B, or drag with Shift). Shift adds, Alt takes away, both keep what is common.</source>
        <translation>In einem Rechteck auswählen (B, oder mit Umschalt ziehen). Umschalt fügt hinzu, Alt nimmt weg, beide behalten das Gemeinsame.</translation>
    </message>
    <message>
        <source>Choose in a freely drawn area (L, or drag with Ctrl). Shift adds, Alt takes away, both keep what is common.</source>
        <translation>In einer frei gezeichneten Fläche auswählen (L, oder mit Strg ziehen). Umschalt fügt hinzu, Alt nimmt weg, beide behalten das Gemeinsame.</translation>
    </message>
    <message>
        <source>Color by</source>
        <translation>Färben nach</translation>
    </message>
    <message>
        <source>What colors the points: a class or a number of their rows</source>
        <translation>Was die Punkte färbt: eine Klasse oder eine Zahl ihrer Zeilen</translation>
    </message>
    <message>
        <source>Show how many points lie where instead of the points</source>
        <translation>Statt der Punkte zeigen, wie viele von ihnen wo liegen</translation>
    </message>
    <message>
        <source>Keep how the points are looked at, and come back to it</source>
        <translation>Den Blick auf die Punkte behalten und zu ihm zurückkehren</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>Diesen Blick behalten</translation>
    </message>
    <message>
        <source>Back to the kept view</source>
        <translation>Zurück zum behaltenen Blick</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
</context>
<context>
    <name>gleaner::ExploreComparison</name>
    <message>
        <source>Color the points by the share of neighbors that both pictures agree on</source>
        <translation>Die Punkte nach dem Anteil der Nachbarn färben, in denen beide Bilder übereinstimmen</translation>
    </message>
    <message>
        <source>Choose another model or layout above and press Run: it appears beside this one.</source>
        <translation>Oben ein anderes Modell oder Layout wählen und „Ausführen“ drücken: Es erscheint neben diesem.</translation>
    </message>
    <message>
        <source>Both pictures agree on %1 % of the %2 nearest neighbors of a point (by chance %3 %).</source>
        <translation>Beide Bilder stimmen in %1 % der %2 nächsten Nachbarn eines Punktes überein (zufällig %3 %).</translation>
    </message>
    <message>
        <source>Comparing the neighbors of every point…</source>
        <translation>Die Nachbarn aller Punkte werden verglichen…</translation>
    </message>
    <message>
        <source>The pictures are compared when the points are at rest.</source>
        <translation>Die Bilder werden verglichen, wenn die Punkte zur Ruhe gekommen sind.</translation>
    </message>
    <message>
        <source>The pictures have too few rows in common to be compared.</source>
        <translation>Die Bilder haben zu wenige Zeilen gemeinsam, um verglichen zu werden.</translation>
    </message>
    <message>
        <source>Shared neighbors</source>
        <translation>Gemeinsame Nachbarn</translation>
    </message>
</context>
<context>
    <name>gleaner::ExplorePane</name>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>The points are still moving</source>
        <translation>Die Punkte bewegen sich noch</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>Stopped before the points were at rest</source>
        <translation>Gestoppt, bevor die Punkte zur Ruhe kamen</translation>
    </message>
    <message>
        <source>hiding points</source>
        <translation>Punkte ausblenden</translation>
    </message>
    <message>
        <source>showing points</source>
        <translation>Punkte einblenden</translation>
    </message>
</context>
<context>
    <name>gleaner::ExplorePanel</name>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Whose features place the points</source>
        <translation>Wessen Merkmale die Punkte platzieren</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>no image tower</source>
        <translation>kein Bildzweig</translation>
    </message>
    <message>
        <source>inputs changed</source>
        <translation>Eingaben geändert</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>Modell öffnen…</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>Whose rows become points</source>
        <translation>Wessen Zeilen zu Punkten werden</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>How the features become a picture</source>
        <translation>Wie aus den Merkmalen ein Bild wird</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>A picture in the plane, or points in space that can be turned</source>
        <translation>Ein Bild in der Ebene, oder Punkte im Raum, die sich drehen lassen</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>2-D</source>
        <translation>2D</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>No encoder</source>
        <translation>Kein Encoder</translation>
    </message>
    <message>
        <source>Compare with another layout or encoder, side by side</source>
        <translation>Mit einem anderen Layout oder Encoder vergleichen, nebeneinander</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Encode the data where needed and place the points</source>
        <translation>Die Daten bei Bedarf encodieren und die Punkte platzieren</translation>
    </message>
    <message>
        <source>neither pictures nor vectors</source>
        <translation>weder Bilder noch Vektoren</translation>
    </message>
    <message>
        <source>Vectors of the data</source>
        <translation>Vektoren der Daten</translation>
    </message>
    <message>
        <source>the data have no pictures</source>
        <translation>die Daten haben keine Bilder</translation>
    </message>
    <message>
        <source>scenes-clip (suggested)</source>
        <translation>scenes-clip (empfohlen)</translation>
    </message>
    <message>
        <source>Open pictures or vectors to see them as points.</source>
        <translation>Bilder oder Vektoren öffnen, um sie als Punkte zu sehen.</translation>
    </message>
    <message>
        <source>This data set has neither pictures nor vectors; open another one.</source>
        <translation>Dieser Datensatz hat weder Bilder noch Vektoren; einen anderen öffnen.</translation>
    </message>
    <message>
        <source>Open a model with an image tower: its features place the points.</source>
        <translation>Ein Modell mit Bildzweig öffnen: Seine Merkmale platzieren die Punkte.</translation>
    </message>
    <message>
        <source>The points were made of other inputs; press Run to see these.</source>
        <translation>Die Punkte entstanden aus anderen Eingaben; „Ausführen“ zeigt das Ergebnis der jetzigen.</translation>
    </message>
    <message>
        <source>The points appear as soon as there is a first picture of them.</source>
        <translation>Die Punkte erscheinen, sobald es ein erstes Bild von ihnen gibt.</translation>
    </message>
    <message>
        <source>See which of %1 rows look alike to “%2”.</source>
        <translation>Sehen, welche von %1 Zeilen für „%2“ einander ähneln.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 seen by %2: %3</source>
        <translation>%1, gesehen von %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gleaner::FindAnything</name>
    <message>
        <source>Find anything</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Methods, panels, data, models, actions</source>
        <translation>Methoden, Panels, Daten, Modelle, Aktionen</translation>
    </message>
    <message>
        <source>Type a few letters; Up, Down and Enter choose</source>
        <translation>Einige Buchstaben eingeben; Auf, Ab und Eingabe wählen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>gleaner::FirstFrame</name>
    <message>
        <source>Gleaner is starting…</source>
        <translation>Gleaner startet…</translation>
    </message>
</context>
<context>
    <name>gleaner::HistogramView</name>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1: %2 Zeilen</translation>
    </message>
</context>
<context>
    <name>gleaner::ImagesView</name>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
</context>
<context>
    <name>gleaner::Inspector</name>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The same seed gives the same result, to the byte</source>
        <translation>Derselbe Seed ergibt dasselbe Ergebnis, auf das Byte genau</translation>
    </message>
    <message>
        <source>About this method</source>
        <translation>Über diese Methode</translation>
    </message>
    <message>
        <source>What it does and cannot do, and the paper</source>
        <translation>Was sie kann und nicht kann, und das Paper</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run the method on a worker thread (Ctrl+Return)</source>
        <translation>Führt die Methode im Hintergrund aus (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Copies the command line that does the very same (Ctrl+Shift+C)</source>
        <translation>Kopiert die Befehlszeile, die genau dasselbe tut (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>No method chosen</source>
        <translation>Keine Methode gewählt</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>No method is chosen</source>
        <translation>Keine Methode ist gewählt</translation>
    </message>
    <message>
        <source>Choose one in the list of methods.</source>
        <translation>Eine aus der Liste der Methoden wählen.</translation>
    </message>
    <message>
        <source>Nothing is chosen for “%1”</source>
        <translation>Für „%1“ ist nichts gewählt</translation>
    </message>
    <message>
        <source>Open something that fits, or choose the example.</source>
        <translation>Etwas Passendes öffnen oder das Beispiel wählen.</translation>
    </message>
    <message>
        <source>The example is opened when it runs.</source>
        <translation>Das Beispiel wird beim Ausführen geöffnet.</translation>
    </message>
    <message>
        <source>Takes about %1 s on this machine.</source>
        <translation>Dauert auf diesem Rechner etwa %1 s.</translation>
    </message>
    <message>
        <source>Takes about %1 min on this machine.</source>
        <translation>Dauert auf diesem Rechner etwa %1 min.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>gleaner::IntegerListEditor</name>
    <message>
        <source>Whole numbers, separated by commas</source>
        <translation>Ganze Zahlen, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>gleaner::KeyboardHelp</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Previous and next picture (Attention)</source>
        <translation>Voriges und nächstes Bild (Attention)</translation>
    </message>
    <message>
        <source>A, D</source>
        <translation>A, D</translation>
    </message>
    <message>
        <source>Choose pictures in the grid</source>
        <translation>Bilder im Raster auswählen</translation>
    </message>
    <message>
        <source>Arrows, Shift+Arrows, Ctrl+A</source>
        <translation>Pfeile, Umschalt+Pfeile, Strg+A</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Move a block of the report</source>
        <translation>Einen Block des Berichts verschieben</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+Auf, Alt+Ab</translation>
    </message>
    <message>
        <source>Take a block out of the report</source>
        <translation>Einen Block aus dem Bericht nehmen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>See where the model looks in the picture</source>
        <translation>Sehen, wohin das Modell im Bild blickt</translation>
    </message>
    <message>
        <source>Choose a layer and a head (Attention)</source>
        <translation>Eine Schicht und einen Head wählen (Attention)</translation>
    </message>
    <message>
        <source>Arrows, Enter</source>
        <translation>Pfeile, Eingabe</translation>
    </message>
    <message>
        <source>Zoom into the matrix of tokens, move, show all (Attention)</source>
        <translation>In die Matrix der Tokens zoomen, verschieben, alles zeigen (Attention)</translation>
    </message>
    <message>
        <source>+, -, Arrows, 0</source>
        <translation>+, -, Pfeile, 0</translation>
    </message>
    <message>
        <source>Choose none of the rows (Charts)</source>
        <translation>Die Auswahl der Zeilen aufheben (Diagramme)</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Turn points, choose them in a rectangle or a lasso</source>
        <translation>Punkte drehen, im Rechteck oder mit dem Lasso auswählen</translation>
    </message>
    <message>
        <source>T, B, L</source>
        <translation>T, B, L</translation>
    </message>
    <message>
        <source>While marking points: add, take away, keep what is common</source>
        <translation>Beim Markieren von Punkten: hinzufügen, wegnehmen, das Gemeinsame behalten</translation>
    </message>
    <message>
        <source>Shift, Alt, Shift+Alt</source>
        <translation>Umschalt, Alt, Umschalt+Alt</translation>
    </message>
    <message>
        <source>See all points, come closer, go away</source>
        <translation>Alle Punkte sehen, näher heran, weiter weg</translation>
    </message>
    <message>
        <source>R, +, −</source>
        <translation>R, +, −</translation>
    </message>
    <message>
        <source>Previous and next picture (Segment)</source>
        <translation>Voriges und nächstes Bild (Segment)</translation>
    </message>
    <message>
        <source>Show map, points, mask; points from the map (Segment)</source>
        <translation>Karte, Punkte, Maske zeigen; Punkte aus der Karte (Segment)</translation>
    </message>
    <message>
        <source>1, 2, 3, 0</source>
        <translation>1, 2, 3, 0</translation>
    </message>
    <message>
        <source>Add a positive or negative point, choose another (Segment)</source>
        <translation>Einen positiven oder negativen Punkt hinzufügen, einen anderen wählen (Segment)</translation>
    </message>
    <message>
        <source>+, −, Page Up, Page Down</source>
        <translation>+, −, Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Move a point, take it away, box around the mask (Segment)</source>
        <translation>Einen Punkt verschieben, ihn wegnehmen, Box um die Maske (Segment)</translation>
    </message>
    <message>
        <source>Arrows, Delete, B</source>
        <translation>Pfeile, Entf, B</translation>
    </message>
</context>
<context>
    <name>gleaner::LayerHeadGrid</name>
    <message>
        <source>Layer %1, mean of its heads</source>
        <translation>Schicht %1, Mittel ihrer Heads</translation>
    </message>
    <message>
        <source>Layer %1, head %2</source>
        <translation>Schicht %1, Head %2</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Layers and heads</source>
        <translation>Schichten und Heads</translation>
    </message>
    <message>
        <source>A line for each layer, a map for each head; arrow keys choose, Enter enlarges</source>
        <translation>Eine Zeile je Schicht, eine Karte je Head; Pfeiltasten wählen, Eingabe vergrößert</translation>
    </message>
</context>
<context>
    <name>gleaner::MainWindow</name>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Reopen the &amp;last session</source>
        <translation>Le&amp;tzte Sitzung wieder öffnen</translation>
    </message>
    <message>
        <source>Open a &amp;folder of data…</source>
        <translation>Daten&amp;ordner öffnen…</translation>
    </message>
    <message>
        <source>Open a &amp;data file…</source>
        <translation>&amp;Datendatei öffnen…</translation>
    </message>
    <message>
        <source>Open a &amp;model…</source>
        <translation>&amp;Modell öffnen…</translation>
    </message>
    <message>
        <source>Example pictures (scenes)</source>
        <translation>Beispielbilder (scenes)</translation>
    </message>
    <message>
        <source>Example model (scenes-clip)</source>
        <translation>Beispielmodell (scenes-clip)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Find anything</source>
        <translation>Überall &amp;suchen</translation>
    </message>
    <message>
        <source>Find a &amp;method</source>
        <translation>&amp;Methode suchen</translation>
    </message>
    <message>
        <source>Choose &amp;nothing</source>
        <translation>Auswahl auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;Copy run as command</source>
        <translation>Lauf als Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Run the &amp;example</source>
        <translation>&amp;Beispiel ausführen</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>&amp;Präzision</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>Find anything   Ctrl+K</source>
        <translation>Überall suchen   Strg+K</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Methods, panels, data, models and actions (Ctrl+K)</source>
        <translation>Methoden, Panels, Daten, Modelle und Aktionen (Strg+K)</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>Leiste</translation>
    </message>
    <message>
        <source>Open a folder of data</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>Open a data file</source>
        <translation>Datendatei öffnen</translation>
    </message>
    <message>
        <source>Open the folder of a model</source>
        <translation>Modellordner öffnen</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Projects (*.gleaner);;All files (*)</source>
        <translation>Projekte (*.gleaner);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Projects (*.gleaner)</source>
        <translation>Projekte (*.gleaner)</translation>
    </message>
    <message>
        <source>%1 – Gleaner</source>
        <translation>%1 – Gleaner</translation>
    </message>
    <message>
        <source>Gleaner speaks it from the next start on.</source>
        <translation>Gleaner spricht sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>In&amp;vert the choice</source>
        <translation>Auswahl &amp;umkehren</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
</context>
<context>
    <name>gleaner::MatrixView</name>
    <message>
        <source>%1 → %2: %3%4</source>
        <translation>%1 → %2: %3%4</translation>
    </message>
</context>
<context>
    <name>gleaner::MethodFinder</name>
    <message>
        <source>Find a method</source>
        <translation>Methode suchen</translation>
    </message>
    <message>
        <source>Words in the title, the family, the summary or the paper</source>
        <translation>Wörter aus Titel, Familie, Zusammenfassung oder Paper</translation>
    </message>
    <message>
        <source>What I have</source>
        <translation>Vorhandenes</translation>
    </message>
    <message>
        <source>Show only methods that make do with what you have</source>
        <translation>Nur Methoden zeigen, die mit dem Vorhandenen auskommen</translation>
    </message>
    <message>
        <source>Methods by family</source>
        <translation>Methoden nach Familie</translation>
    </message>
    <message>
        <source>What I have (%1)</source>
        <translation>Vorhandenes (%1)</translation>
    </message>
</context>
<context>
    <name>gleaner::MethodListModel</name>
    <message>
        <source>Few labels</source>
        <translation>Wenige Labels</translation>
    </message>
    <message>
        <source>Many labels</source>
        <translation>Viele Labels</translation>
    </message>
    <message>
        <source>No labels</source>
        <translation>Keine Labels</translation>
    </message>
    <message>
        <source>No training</source>
        <translation>Kein Training</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>gleaner::ModelsPanel</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Drop a checkpoint folder here, or open one, to see its layers and what it can do.</source>
        <translation>Einen Checkpoint-Ordner hierher ziehen oder öffnen, um seine Schichten und Fähigkeiten zu sehen.</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>Modell öffnen…</translation>
    </message>
    <message>
        <source>Find a tensor</source>
        <translation>Tensor suchen</translation>
    </message>
    <message>
        <source>Find a tensor by name</source>
        <translation>Tensor nach Namen suchen</translation>
    </message>
    <message>
        <source>Shows only tensors whose name contains this</source>
        <translation>Zeigt nur Tensoren, deren Name dies enthält</translation>
    </message>
    <message>
        <source>Tensors of the model</source>
        <translation>Tensoren des Modells</translation>
    </message>
    <message>
        <source>Facts about the model</source>
        <translation>Angaben zum Modell</translation>
    </message>
    <message>
        <source>What is known about the model</source>
        <translation>Was über das Modell bekannt ist</translation>
    </message>
    <message>
        <source>Can be used as</source>
        <translation>Verwendbar als</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Missing (%1)</source>
        <translation>Fehlend (%1)</translation>
    </message>
    <message>
        <source>Not used (%1)</source>
        <translation>Nicht benutzt (%1)</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>%1 tensors</source>
        <translation>%1 Tensoren</translation>
    </message>
</context>
<context>
    <name>gleaner::NeighborCard</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the neighbors</source>
        <translation>Die Nachbarn schließen</translation>
    </message>
    <message>
        <source>Neighbor %1</source>
        <translation>Nachbar %1</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>
Distance %1. Press to see its neighbors.</source>
        <translation>
Abstand %1. Drücken zeigt ihre Nachbarn.</translation>
    </message>
</context>
<context>
    <name>gleaner::ParameterForm</name>
    <message>
        <source>More parameters</source>
        <translation>Weitere Parameter</translation>
    </message>
    <message>
        <source>Shows or hides the parameters that matter less</source>
        <translation>Zeigt oder verbirgt die weniger wichtigen Parameter</translation>
    </message>
</context>
<context>
    <name>gleaner::ParameterRow</name>
    <message>
        <source>%1 [%2]</source>
        <translation>%1 [%2]</translation>
    </message>
    <message>
        <source>Back to the default, %1</source>
        <translation>Zurück zum Standard, %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>gleaner::ProblemCard</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss this problem</source>
        <translation>Dieses Problem schließen</translation>
    </message>
</context>
<context>
    <name>gleaner::ProblemCards</name>
    <message>
        <source>No problems.</source>
        <translation>Keine Probleme.</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose another model…</source>
        <translation>Anderes Modell wählen…</translation>
    </message>
    <message>
        <source>Choose a project…</source>
        <translation>Projekt wählen…</translation>
    </message>
    <message>
        <source>Open the data set</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Woanders speichern…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Shows %1</source>
        <translation>Zeigt %1</translation>
    </message>
    <message>
        <source>No file manager found</source>
        <translation>Kein Dateimanager gefunden</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Copies what, where and remedy</source>
        <translation>Kopiert was, wo und die Abhilfe</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>gleaner::ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stops this work; what is finished stays</source>
        <translation>Stoppt diese Arbeit; was fertig ist, bleibt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h left</source>
        <translation>noch etwa %1 h</translation>
    </message>
</context>
<context>
    <name>gleaner::ProjectKeeper</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>The report of the project cannot be opened: %1</source>
        <translation>Der Bericht des Projekts kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Put the file back beside the project.</source>
        <translation>Die Datei wieder neben das Projekt legen.</translation>
    </message>
</context>
<context>
    <name>gleaner::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>gleaner::ReceiptPage</name>
    <message>
        <source>The receipt</source>
        <translation>Der Beleg</translation>
    </message>
</context>
<context>
    <name>gleaner::ReportPanel</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Views arrive here with “Add to report”. Or begin with a few words of your own.</source>
        <translation>Ansichten kommen mit „In den Bericht“ hierher. Oder mit ein paar eigenen Worten beginnen.</translation>
    </message>
    <message>
        <source>Write text</source>
        <translation>Text schreiben</translation>
    </message>
    <message>
        <source>What was done, and why.</source>
        <translation>Was getan wurde, und warum.</translation>
    </message>
    <message>
        <source>Export %1…</source>
        <translation>Als %1 exportieren…</translation>
    </message>
    <message>
        <source>Writes the report as %1</source>
        <translation>Schreibt den Bericht als %1</translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation>Titel des Berichts</translation>
    </message>
    <message>
        <source>Write text after the current block</source>
        <translation>Text nach dem aktuellen Block schreiben</translation>
    </message>
    <message>
        <source>Move the block up (Alt+Up)</source>
        <translation>Block nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move the block down (Alt+Down)</source>
        <translation>Block nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Take the block out (Delete)</source>
        <translation>Block herausnehmen (Entf)</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Caption or text of the block</source>
        <translation>Bildunterschrift oder Text des Blocks</translation>
    </message>
    <message>
        <source>Markdown is understood in text blocks</source>
        <translation>Textblöcke verstehen Markdown</translation>
    </message>
    <message>
        <source>How the report will look</source>
        <translation>Wie der Bericht aussehen wird</translation>
    </message>
    <message>
        <source>Blocks: %1</source>
        <translation>Blöcke: %1</translation>
    </message>
    <message>
        <source>Text (Markdown)</source>
        <translation>Text (Markdown)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>Bericht geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>gleaner::RocView</name>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Whose threshold is moved (Up and Down in the chart)</source>
        <translation>Wessen Schwelle bewegt wird (Pfeil auf und Pfeil ab im Diagramm)</translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation>ROC-Kurven</translation>
    </message>
    <message>
        <source>Drag the mark along a curve, or move it with the arrow keys</source>
        <translation>Die Marke entlang einer Kurve ziehen oder mit den Pfeiltasten bewegen</translation>
    </message>
    <message>
        <source>Drag the mark to another threshold</source>
        <translation>Die Marke zu einer anderen Schwelle ziehen</translation>
    </message>
    <message>
        <source>true positives %1 %, false positives %2 %</source>
        <translation>Richtig-Positive %1 %, Falsch-Positive %2 %</translation>
    </message>
    <message>
        <source>Threshold %1: %2</source>
        <translation>Schwelle %1: %2</translation>
    </message>
    <message>
        <source>Above all scores: %1</source>
        <translation>Über allen Scores: %1</translation>
    </message>
</context>
<context>
    <name>gleaner::RoleBox</name>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Nothing open fits</source>
        <translation>Nichts Offenes passt</translation>
    </message>
</context>
<context>
    <name>gleaner::RowsView</name>
    <message>
        <source>Drag over rows to choose them; Escape chooses none</source>
        <translation>Über Zeilen ziehen, um sie auszuwählen; Esc hebt die Auswahl auf</translation>
    </message>
</context>
<context>
    <name>gleaner::RunListModel</name>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>finished, problems: %1</source>
        <translation>fertig, Probleme: %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Time [s]</source>
        <translation>Zeit [s]</translation>
    </message>
</context>
<context>
    <name>gleaner::RunningJobs</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::Runs</name>
    <message>
        <source>Earlier runs</source>
        <translation>Frühere Läufe</translation>
    </message>
    <message>
        <source>%1 finished in %2 s</source>
        <translation>%1 fertig nach %2 s</translation>
    </message>
    <message>
        <source>Saving results</source>
        <translation>Ergebnisse werden gespeichert</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
</context>
<context>
    <name>gleaner::RunsPanel</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Copies the command that repeats the chosen run</source>
        <translation>Kopiert den Befehl, der den gewählten Lauf wiederholt</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Takes the chosen run off this list; its files stay</source>
        <translation>Nimmt den gewählten Lauf von dieser Liste; seine Dateien bleiben</translation>
    </message>
    <message>
        <source>Nothing has run yet. Choose a method at the right and press Run.</source>
        <translation>Noch ist nichts gelaufen. Rechts eine Methode wählen und „Ausführen“ drücken.</translation>
    </message>
    <message>
        <source>Run the example</source>
        <translation>Beispiel ausführen</translation>
    </message>
    <message>
        <source>Runs, newest first</source>
        <translation>Läufe, neueste zuerst</translation>
    </message>
    <message>
        <source>%1 running  ·  %2 ended</source>
        <translation>%1 laufen  ·  %2 beendet</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Choose a run above to see its results.</source>
        <translation>Oben einen Lauf wählen, um seine Ergebnisse zu sehen.</translation>
    </message>
    <message>
        <source>The first results appear here as soon as they are known.</source>
        <translation>Die ersten Ergebnisse erscheinen hier, sobald sie bekannt sind.</translation>
    </message>
    <message>
        <source>This run was stopped before it had results.</source>
        <translation>Dieser Lauf wurde gestoppt, bevor er Ergebnisse hatte.</translation>
    </message>
    <message>
        <source>Opening the results…</source>
        <translation>Ergebnisse werden geöffnet…</translation>
    </message>
    <message>
        <source>other values now</source>
        <translation>jetzt andere Werte</translation>
    </message>
    <message>
        <source>The inspector holds other inputs or parameters than this run had; press Run to see theirs.</source>
        <translation>Rechts stehen andere Eingaben oder Parameter, als dieser Lauf hatte; „Ausführen“ zeigt das Ergebnis dazu.</translation>
    </message>
    <message>
        <source>%1 ended</source>
        <translation>%1 beendet</translation>
    </message>
</context>
<context>
    <name>gleaner::ScatterView</name>
    <message>
        <source>%1: %2
%3: %4</source>
        <translation>%1: %2
%3: %4</translation>
    </message>
</context>
<context>
    <name>gleaner::SegmentControls</name>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Share of the map&apos;s peak, in percent, from which on a place counts as looked at: the largest connected area above it gets the positive point</source>
        <translation>Anteil des Höchstwerts der Karte in Prozent, ab dem ein Ort als betrachtet gilt: Das größte zusammenhängende Gebiet darüber bekommt den positiven Punkt</translation>
    </message>
    <message>
        <source>From layer</source>
        <translation>Ab Schicht</translation>
    </message>
    <message>
        <source>The first layer whose attention is followed</source>
        <translation>Die erste Schicht, deren Aufmerksamkeit verfolgt wird</translation>
    </message>
    <message>
        <source>To layer</source>
        <translation>Bis Schicht</translation>
    </message>
    <message>
        <source>The last layer whose attention is followed</source>
        <translation>Die letzte Schicht, deren Aufmerksamkeit verfolgt wird</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>One head of every layer; far left takes all of them</source>
        <translation>Ein Kopf jeder Schicht; ganz links nimmt alle</translation>
    </message>
    <message>
        <source>Regularization</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <source>Damps the first tokens, which all later ones can see and which gather attention for that alone</source>
        <translation>Dämpft die ersten Tokens, die alle späteren sehen können und schon darum Aufmerksamkeit sammeln</translation>
    </message>
    <message>
        <source>Head weights</source>
        <translation>Kopfgewichte</translation>
    </message>
    <message>
        <source>Heads that look at single tokens count for more</source>
        <translation>Köpfe, die auf einzelne Tokens sehen, zählen mehr</translation>
    </message>
    <message>
        <source>From where it was chosen</source>
        <translation>Von der Stelle der Wahl</translation>
    </message>
    <message>
        <source>The map is that of the place which chose the word; without it, of the word itself</source>
        <translation>Die Karte gehört zu der Stelle, die das Wort wählte; sonst zum Wort selbst</translation>
    </message>
    <message>
        <source>Negative point</source>
        <translation>Negativer Punkt</translation>
    </message>
    <message>
        <source>Also tells the segmenter where the map is lowest: a place that is not the object&apos;s</source>
        <translation>Nennt dem Segmentierer auch, wo die Karte am niedrigsten ist: einen Ort, der nicht zum Objekt gehört</translation>
    </message>
    <message>
        <source>%1 % of the peak</source>
        <translation>%1 % des Maximums</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>Feed the mask back</source>
        <translation>Maske zurückgeben</translation>
    </message>
    <message>
        <source>The first mask goes to the segmenter again, beside the points, and the second is shown</source>
        <translation>Die erste Maske geht zusammen mit den Punkten noch einmal an den Segmentierer, und die zweite wird gezeigt</translation>
    </message>
</context>
<context>
    <name>gleaner::SegmentPanel</name>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Drop a picture here, or open a folder of them: what a language model names, or what you click on, is cut out.</source>
        <translation>Ein Bild hierher ziehen oder einen Bildordner öffnen: Was ein Sprachmodell nennt oder was angeklickt wird, wird ausgeschnitten.</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>Bild öffnen…</translation>
    </message>
    <message>
        <source>Opens one picture beside the data set (or drop a file here)</source>
        <translation>Öffnet ein einzelnes Bild neben dem Datensatz (oder eine Datei hierher ziehen)</translation>
    </message>
    <message>
        <source>Previous picture (A)</source>
        <translation>Voriges Bild (A)</translation>
    </message>
    <message>
        <source>Next picture (D)</source>
        <translation>Nächstes Bild (D)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>What the language model is asked; &lt;image&gt; says where the picture goes, else it comes first: “USER: &lt;image&gt; … ASSISTANT:” for a LLaVA</source>
        <translation>Was das Sprachmodell gefragt wird; &lt;image&gt; sagt, wo das Bild steht, sonst steht es am Anfang: „USER: &lt;image&gt; … ASSISTANT:“ bei einem LLaVA</translation>
    </message>
    <message>
        <source>Name the objects</source>
        <translation>Objekte benennen</translation>
    </message>
    <message>
        <source>Runs the language model once over this picture (Enter in the question)</source>
        <translation>Lässt das Sprachmodell einmal über dieses Bild laufen (Eingabetaste im Fragefeld)</translation>
    </message>
    <message>
        <source>Map, points and mask</source>
        <translation>Karte, Punkte und Maske</translation>
    </message>
    <message>
        <source>Plus and Minus add a positive or negative point, Page Up and Page Down choose one, the arrows move it (with Shift further), Delete removes it, B draws a box around the mask</source>
        <translation>Plus und Minus fügen einen positiven oder negativen Punkt hinzu, Bild auf und Bild ab wählen einen aus, die Pfeiltasten verschieben ihn (mit Umschalt weiter), Entf entfernt ihn, B zeichnet eine Box um die Maske</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Shows where the model looked, and the area above the threshold (1)</source>
        <translation>Zeigt, wohin das Modell sah, und das Gebiet über der Schwelle (1)</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Shows the points and the box that prompt the segmenter (2)</source>
        <translation>Zeigt die Punkte und die Box, die dem Segmentierer als Prompt dienen (2)</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Shows what is cut out (3)</source>
        <translation>Zeigt, was ausgeschnitten wird (3)</translation>
    </message>
    <message>
        <source>Points as the map places them, nothing by hand (0)</source>
        <translation>Punkte, wie die Karte sie setzt, keine von Hand (0)</translation>
    </message>
    <message>
        <source>None: clicks alone</source>
        <translation>Keines: nur Klicks</translation>
    </message>
    <message>
        <source>Vision–language model</source>
        <translation>Vision-Language-Modell</translation>
    </message>
    <message>
        <source>Names the objects; an open model that answers about pictures, or the small one that ships</source>
        <translation>Nennt die Objekte; ein geöffnetes Modell, das Fragen zu Bildern beantwortet, oder das kleine mitgelieferte</translation>
    </message>
    <message>
        <source>Segmenter</source>
        <translation>Segmentierer</translation>
    </message>
    <message>
        <source>Cuts out what points and boxes ask for; an open Segment Anything, or the small one that ships</source>
        <translation>Schneidet aus, was Punkte und Boxen vorgeben; ein geöffnetes Segment Anything oder das kleine mitgelieferte</translation>
    </message>
    <message>
        <source>One layer and head</source>
        <translation>Eine Schicht, ein Kopf</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>Naming what is in the picture</source>
        <translation>Bildinhalt wird benannt</translation>
    </message>
    <message>
        <source>Opening the language model</source>
        <translation>Sprachmodell wird geöffnet</translation>
    </message>
    <message>
        <source>Naming the objects</source>
        <translation>Objekte werden benannt</translation>
    </message>
    <message>
        <source>points from the map</source>
        <translation>Punkte aus der Karte setzen</translation>
    </message>
    <message>
        <source>Click on what is to be cut out, Shift+click on what is not.</source>
        <translation>Auf das klicken, was ausgeschnitten werden soll, mit Umschalt+Klick auf das, was nicht.</translation>
    </message>
    <message>
        <source>The language model looks at the picture …</source>
        <translation>Das Sprachmodell betrachtet das Bild …</translation>
    </message>
    <message>
        <source>The model named no object here (it wrote “%1”); click on one instead.</source>
        <translation>Das Modell nannte hier kein Objekt (es schrieb „%1“); stattdessen eines anklicken.</translation>
    </message>
    <message>
        <source>Name the objects, or click on what is to be cut out.</source>
        <translation>Die Objekte benennen lassen oder auf das klicken, was ausgeschnitten werden soll.</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Bild wird gelesen</translation>
    </message>
    <message>
        <source>The segmenter looks at the picture</source>
        <translation>Der Segmentierer betrachtet das Bild</translation>
    </message>
    <message>
        <source>Stopped before the segmenter had looked.</source>
        <translation>Angehalten, bevor der Segmentierer das Bild betrachtet hatte.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut betrachten</translation>
    </message>
    <message>
        <source>The segmenter looks once more</source>
        <translation>Der Segmentierer betrachtet das Bild noch einmal</translation>
    </message>
    <message>
        <source>threshold %1 % of the peak</source>
        <translation>Schwelle %1 % des Maximums</translation>
    </message>
    <message>
        <source>estimated IoU %1</source>
        <translation>geschätzte IoU %1</translation>
    </message>
    <message>
        <source>%L1 pixels</source>
        <translation>%L1 Pixel</translation>
    </message>
    <message>
        <source>Cut out by clicks</source>
        <translation>Durch Klicks ausgeschnitten</translation>
    </message>
    <message>
        <source>“%1”, cut out</source>
        <translation>„%1“, ausgeschnitten</translation>
    </message>
    <message>
        <source>Where “%1” looked while it wrote the word, the points placed there, and the mask of the segmenter.</source>
        <translation>Wohin „%1“ sah, während es das Wort schrieb, die dort gesetzten Punkte und die Maske des Segmentierers.</translation>
    </message>
    <message>
        <source>Points by hand and the mask of the segmenter.</source>
        <translation>Von Hand gesetzte Punkte und die Maske des Segmentierers.</translation>
    </message>
    <message>
        <source>Export the mask…</source>
        <translation>Maske exportieren…</translation>
    </message>
    <message>
        <source>Writes the kept masks of all pictures, or the one that is shown, as COCO</source>
        <translation>Schreibt die behaltenen Masken aller Bilder, oder die gezeigte, als COCO</translation>
    </message>
    <message>
        <source>Keep this mask (F)</source>
        <translation>Diese Maske behalten (F)</translation>
    </message>
    <message>
        <source>keeping a mask</source>
        <translation>Maske behalten</translation>
    </message>
    <message>
        <source>Export masks (%1)…</source>
        <translation>Masken exportieren (%1)…</translation>
    </message>
    <message>
        <source>Export masks</source>
        <translation>Masken exportieren</translation>
    </message>
    <message>
        <source>COCO (*.json)</source>
        <translation>COCO (*.json)</translation>
    </message>
    <message>
        <source>There are no masks to export</source>
        <translation>Es gibt keine Masken zum Exportieren</translation>
    </message>
    <message>
        <source>Cut something out first, and leave its data set open.</source>
        <translation>Zuerst etwas freistellen und den zugehörigen Datensatz offen lassen.</translation>
    </message>
    <message>
        <source>%1 masks were not exported: the data sets of their pictures are closed</source>
        <translation>%1 Masken wurden nicht exportiert: Die Datensätze ihrer Bilder sind geschlossen</translation>
    </message>
    <message>
        <source>Open these data sets and export again.</source>
        <translation>Diese Datensätze öffnen und erneut exportieren.</translation>
    </message>
    <message>
        <source>Exporting masks</source>
        <translation>Masken werden exportiert</translation>
    </message>
    <message>
        <source>Exported as %1: %2</source>
        <translation>Exportiert als %1: %2</translation>
    </message>
</context>
<context>
    <name>gleaner::SegmentView</name>
    <message>
        <source>IoU %1</source>
        <translation>IoU %1</translation>
    </message>
    <message>
        <source>Click: inside · Shift+click: outside · drag: box or point · Delete: remove</source>
        <translation>Klick: innen · Umschalt+Klick: außen · Ziehen: Box oder Punkt · Entf: entfernen</translation>
    </message>
    <message>
        <source>x %1, y %2</source>
        <translation>x %1, y %2</translation>
    </message>
    <message>
        <source> · map %1 of the peak</source>
        <translation> · Karte: %1 des Maximums</translation>
    </message>
    <message>
        <source>adding a point</source>
        <translation>Punkt hinzufügen</translation>
    </message>
    <message>
        <source>removing the box</source>
        <translation>Box entfernen</translation>
    </message>
    <message>
        <source>removing a point</source>
        <translation>Punkt entfernen</translation>
    </message>
    <message>
        <source>drawing a box</source>
        <translation>Box zeichnen</translation>
    </message>
    <message>
        <source>moving a point</source>
        <translation>Punkt verschieben</translation>
    </message>
</context>
<context>
    <name>gleaner::SourcesPanel</name>
    <message>
        <source>Open data sets, models and selections</source>
        <translation>Offene Datensätze, Modelle und Auswahlen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open data or a model</source>
        <translation>Daten oder ein Modell öffnen</translation>
    </message>
    <message>
        <source>Data…</source>
        <translation>Daten…</translation>
    </message>
    <message>
        <source>Model…</source>
        <translation>Modell…</translation>
    </message>
    <message>
        <source>Example pictures (scenes)</source>
        <translation>Beispielbilder (scenes)</translation>
    </message>
    <message>
        <source>Example model (scenes-clip)</source>
        <translation>Beispielmodell (scenes-clip)</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>None open</source>
        <translation>Keine offen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Selections</source>
        <translation>Auswahlen</translation>
    </message>
    <message>
        <source>None named</source>
        <translation>Keine benannt</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>Daten öffnen…</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>Modell öffnen…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Choose these rows</source>
        <translation>Diese Zeilen auswählen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Add them to the chosen</source>
        <translation>Zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Take them from the chosen</source>
        <translation>Aus der Auswahl nehmen</translation>
    </message>
    <message>
        <source>Keep only those also chosen</source>
        <translation>Nur die auch ausgewählten behalten</translation>
    </message>
    <message>
        <source>Export as a data set…</source>
        <translation>Als Datensatz exportieren…</translation>
    </message>
</context>
<context>
    <name>gleaner::StatusButton</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>What runs now; a click opens the runs</source>
        <translation>Was gerade läuft; ein Klick öffnet die Läufe</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>1 Auftrag</translation>
    </message>
    <message>
        <source>%1 jobs</source>
        <translation>%1 Aufträge</translation>
    </message>
    <message>
        <source>Jobs: %1</source>
        <translation>Aufträge: %1</translation>
    </message>
</context>
<context>
    <name>gleaner::StripPanel</name>
    <message>
        <source>Parts of the strip</source>
        <translation>Teile der Leiste</translation>
    </message>
    <message>
        <source>Chosen pictures, jobs, problems, log</source>
        <translation>Ausgewählte Bilder, Aufträge, Probleme, Protokoll</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing runs now.</source>
        <translation>Gerade läuft nichts.</translation>
    </message>
    <message>
        <source>Chosen pictures</source>
        <translation>Ausgewählte Bilder</translation>
    </message>
    <message>
        <source>Choose pictures or points; they stand here, ready to be named and kept.</source>
        <translation>Bilder oder Punkte auswählen; sie stehen dann hier und lassen sich benennen und behalten.</translation>
    </message>
    <message>
        <source>Name them</source>
        <translation>Benennen</translation>
    </message>
    <message>
        <source>Name of the selection</source>
        <translation>Name der Auswahl</translation>
    </message>
    <message>
        <source>Name the chosen rows and press Enter to keep them</source>
        <translation>Die ausgewählten Zeilen benennen und mit Eingabe behalten</translation>
    </message>
    <message>
        <source>Keep the chosen rows under this name</source>
        <translation>Die ausgewählten Zeilen unter diesem Namen behalten</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>What happened, newest last</source>
        <translation>Was geschah, Neuestes zuletzt</translation>
    </message>
    <message>
        <source>Chosen (%1)</source>
        <translation>Auswahl (%1)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Running (%1)</source>
        <translation>Laufend (%1)</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>Choose all others instead (Ctrl+Shift+I)</source>
        <translation>Stattdessen alle anderen auswählen (Strg+Umschalt+I)</translation>
    </message>
    <message>
        <source>Export the chosen rows as a data set</source>
        <translation>Die ausgewählten Zeilen als Datensatz exportieren</translation>
    </message>
</context>
<context>
    <name>gleaner::TableModel</name>
    <message>
        <source>Higher is better</source>
        <translation>Höher ist besser</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>Niedriger ist besser</translation>
    </message>
</context>
<context>
    <name>gleaner::TableView</name>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>Copies the chosen rows, or all, for a spreadsheet</source>
        <translation>Kopiert die gewählten Zeilen, oder alle, für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>Copies the chosen rows, or all, for a paper</source>
        <translation>Kopiert die gewählten Zeilen, oder alle, für ein Paper</translation>
    </message>
</context>
<context>
    <name>gleaner::TensorModel</name>
    <message>
        <source>scalar</source>
        <translation>Skalar</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>gleaner::ThumbnailGrid</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Size of the pictures (Ctrl and wheel)</source>
        <translation>Größe der Bilder (Strg und Mausrad)</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>ohne Label</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
</context>
<context>
    <name>gleaner::ThumbnailLoader</name>
    <message>
        <source>The picture is empty.</source>
        <translation>Das Bild ist leer.</translation>
    </message>
</context>
<context>
    <name>gleaner::TokenAttentionView</name>
    <message>
        <source>All layers and heads large</source>
        <translation>Alle Schichten und Heads groß</translation>
    </message>
    <message>
        <source>Shows the small pictures of all layers and heads over the whole view</source>
        <translation>Zeigt die kleinen Bilder aller Schichten und Heads über die ganze Ansicht</translation>
    </message>
    <message>
        <source>Layer %1 · head: %2</source>
        <translation>Schicht %1 · Head: %2</translation>
    </message>
    <message>
        <source>%1 · rows ask, columns are looked at · %2 tokens</source>
        <translation>%1 · Zeilen fragen, Spalten werden angeblickt · %2 Tokens</translation>
    </message>
</context>
<context>
    <name>gleaner::TokenMatrix</name>
    <message>
        <source>Attention between tokens</source>
        <translation>Attention zwischen Tokens</translation>
    </message>
    <message>
        <source>Rows ask, columns are looked at; plus and minus zoom, arrow keys move, 0 shows all</source>
        <translation>Zeilen fragen, Spalten werden angeblickt; Plus und Minus zoomen, Pfeiltasten verschieben, 0 zeigt alles</translation>
    </message>
    <message>
        <source>“%1” (%2) → “%3” (%4): %5</source>
        <translation>„%1“ (%2) → „%3“ (%4): %5</translation>
    </message>
</context>
<context>
    <name>gleaner::TokenView</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
</context>
<context>
    <name>gleaner::UnlearnForm</name>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Whose copy is to forget; the original is never written to. Open your own in the sources.</source>
        <translation>Dessen Kopie vergessen soll; das Original wird nie überschrieben. Eigene in den Quellen öffnen.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Methods of the family “unlearning”; those that the model does not permit are greyed, with the reason</source>
        <translation>Methoden der Familie „Verlernen“; was das Modell nicht zulässt, ist ausgegraut, mit dem Grund</translation>
    </message>
    <message>
        <source>From which model</source>
        <translation>Aus welchem Modell</translation>
    </message>
    <message>
        <source>None: a small network is trained here</source>
        <translation>Keines: Ein kleines Netz wird hier trainiert</translation>
    </message>
    <message>
        <source>needs a model</source>
        <translation>braucht ein Modell</translation>
    </message>
    <message>
        <source>takes no model</source>
        <translation>nimmt kein Modell</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>No method is chosen</source>
        <translation>Keine Methode ist gewählt</translation>
    </message>
    <message>
        <source>Choose one that the model permits.</source>
        <translation>Eine wählen, die das Modell zulässt.</translation>
    </message>
    <message>
        <source>The method does not fit the model: %1</source>
        <translation>Die Methode passt nicht zum Modell: %1</translation>
    </message>
    <message>
        <source>Choose another model, or a method that is not greyed.</source>
        <translation>Ein anderes Modell wählen, oder eine Methode, die nicht ausgegraut ist.</translation>
    </message>
    <message>
        <source>Nothing is chosen for “%1”</source>
        <translation>Für „%1“ ist nichts gewählt</translation>
    </message>
    <message>
        <source>Open something that fits, or choose the example.</source>
        <translation>Etwas Passendes öffnen oder das Beispiel wählen.</translation>
    </message>
    <message>
        <source>What to forget</source>
        <translation>Was vergessen wird</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>The rows that are chosen now in the data set, by their numbers</source>
        <translation>Die Zeilen, die jetzt im Datensatz ausgewählt sind, nach ihren Nummern</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>A file of row numbers, or a data set of its own</source>
        <translation>Eine Datei mit Zeilennummern, oder ein eigener Datensatz</translation>
    </message>
    <message>
        <source>A whole class</source>
        <translation>Eine ganze Klasse</translation>
    </message>
    <message>
        <source>Forgets a whole class</source>
        <translation>Vergisst eine ganze Klasse</translation>
    </message>
    <message>
        <source>What to keep</source>
        <translation>Was behalten wird</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>Everything that is not to be forgotten</source>
        <translation>Alles, was nicht vergessen werden soll</translation>
    </message>
    <message>
        <source>Keeps the rows that are chosen now</source>
        <translation>Behält die jetzt ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>A new folder beside the original, which is never overwritten</source>
        <translation>Ein neuer Ordner neben dem Original, das nie überschrieben wird</translation>
    </message>
    <message>
        <source>Elsewhere…</source>
        <translation>Woanders…</translation>
    </message>
    <message>
        <source>Chooses a new folder</source>
        <translation>Wählt einen neuen Ordner</translation>
    </message>
    <message>
        <source>A class</source>
        <translation>Eine Klasse</translation>
    </message>
    <message>
        <source>No rows are chosen</source>
        <translation>Keine Zeilen sind ausgewählt</translation>
    </message>
    <message>
        <source>Choose rows in the data set first: in its pictures, its columns or a plot.</source>
        <translation>Zuerst Zeilen im Datensatz auswählen: in seinen Bildern, seinen Spalten oder einem Diagramm.</translation>
    </message>
    <message>
        <source>Open rows to forget</source>
        <translation>Zu vergessende Zeilen öffnen</translation>
    </message>
    <message>
        <source>Open rows to keep</source>
        <translation>Zu behaltende Zeilen öffnen</translation>
    </message>
    <message>
        <source>A new folder for the unlearned model</source>
        <translation>Ein neuer Ordner für das Modell nach dem Verlernen</translation>
    </message>
</context>
<context>
    <name>gleaner::UnlearnPanel</name>
    <message>
        <source>Unlearn</source>
        <translation>Verlernen</translation>
    </message>
    <message>
        <source>Add to report</source>
        <translation>In den Bericht</translation>
    </message>
    <message>
        <source>Puts the whole receipt into the report, with the record of its run</source>
        <translation>Setzt den ganzen Beleg in den Bericht, mit der Aufzeichnung seines Laufs</translation>
    </message>
    <message>
        <source>As a run</source>
        <translation>Als Lauf</translation>
    </message>
    <message>
        <source>Shows this run among the others, view by view</source>
        <translation>Zeigt diesen Lauf unter den anderen, Ansicht für Ansicht</translation>
    </message>
    <message>
        <source>Open the unlearned model</source>
        <translation>Modell nach dem Verlernen öffnen</translation>
    </message>
    <message>
        <source>Opens the checkpoint that the run has written; the original stays as it was</source>
        <translation>Öffnet den Checkpoint, den der Lauf geschrieben hat; das Original bleibt, wie es war</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Runs the method on a copy of the model, on a worker thread</source>
        <translation>Führt die Methode im Hintergrund auf einer Kopie des Modells aus</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Copies the command line that does the very same</source>
        <translation>Kopiert die Befehlszeile, die genau dasselbe tut</translation>
    </message>
    <message>
        <source>Try it on digits</source>
        <translation>An Ziffern ausprobieren</translation>
    </message>
    <message>
        <source>A small network learns hand-drawn digits and forgets one of them, in seconds</source>
        <translation>Ein kleines Netz lernt handgezeichnete Ziffern und vergisst eine davon, in Sekunden</translation>
    </message>
    <message>
        <source>Stopped. The original is as it was, and nothing was kept.</source>
        <translation>Angehalten. Das Original ist, wie es war, und nichts wurde behalten.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>The receipt appears here when the run has ended.</source>
        <translation>Der Beleg erscheint hier, wenn der Lauf beendet ist.</translation>
    </message>
    <message>
        <source>Choose at the left what a copy of your model is to forget. Then this page shows what changed, what it cost, and whether it can be told or undone.</source>
        <translation>Links wählen, was eine Kopie des Modells vergessen soll. Dann zeigt diese Seite, was sich geändert hat, was es gekostet hat und ob es sich erkennen oder rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>other values now</source>
        <translation>jetzt andere Werte</translation>
    </message>
    <message>
        <source>The form holds other values than this receipt is of; press Forget to see theirs.</source>
        <translation>Im Formular stehen andere Werte als die dieses Belegs; „Vergessen“ zeigt das Ergebnis dazu.</translation>
    </message>
</context>
<context>
    <name>gleaner::ValueScale</name>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>gleaner::ViewFrame</name>
    <message>
        <source>Add to report</source>
        <translation>In den Bericht</translation>
    </message>
    <message>
        <source>Adds this view to the report</source>
        <translation>Nimmt diese Ansicht in den Bericht auf</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exports or copies this picture</source>
        <translation>Exportiert oder kopiert dieses Bild</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern…</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>%1 picture (*.%2)</source>
        <translation>%1-Bild (*.%2)</translation>
    </message>
    <message>
        <source>The picture could not be saved (%1)</source>
        <translation>Das Bild konnte nicht gespeichert werden (%1)</translation>
    </message>
    <message>
        <source>Choose a folder you may write to, with space left.</source>
        <translation>Einen beschreibbaren Ordner mit genug Platz wählen.</translation>
    </message>
</context>
<context>
    <name>gleaner::ViewStage</name>
    <message>
        <source>Views of the result</source>
        <translation>Ansichten des Ergebnisses</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Show up to four views together</source>
        <translation>Bis zu vier Ansichten zugleich zeigen</translation>
    </message>
</context>
<context>
    <name>gleaner::WordStrip</name>
    <message>
        <source>Words of the answer</source>
        <translation>Wörter der Antwort</translation>
    </message>
    <message>
        <source>Choose the word whose attention is shown</source>
        <translation>Das Wort wählen, dessen Attention gezeigt wird</translation>
    </message>
</context>
<context>
    <name>gleaner::Workspace</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Opened %1, rows: %2</source>
        <translation>%1 geöffnet, Zeilen: %2</translation>
    </message>
    <message>
        <source>Opened model %1 (%2)</source>
        <translation>Modell %1 geöffnet (%2)</translation>
    </message>
    <message>
        <source>A project is opened from the menu</source>
        <translation>Ein Projekt wird über das Menü geöffnet</translation>
    </message>
    <message>
        <source>Choose Project → Open.</source>
        <translation>Projekt → Öffnen wählen.</translation>
    </message>
    <message>
        <source>The report cannot be opened: %1</source>
        <translation>Der Bericht kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Check the path and whether you may read it.</source>
        <translation>Pfad und Leserechte prüfen.</translation>
    </message>
    <message>
        <source>The data set of the selection “%1” is not open</source>
        <translation>Der Datensatz der Auswahl „%1“ ist nicht offen</translation>
    </message>
    <message>
        <source>Open the data set first.</source>
        <translation>Zuerst den Datensatz öffnen.</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Gestoppt: %1</translation>
    </message>
    <message numerus="yes">
        <source>choosing %n row(s)</source>
        <translation>
            <numerusform>%n Zeile auswählen</numerusform>
            <numerusform>%n Zeilen auswählen</numerusform>
        </translation>
    </message>
    <message>
        <source>choosing nothing</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>naming “%1”</source>
        <translation>„%1“ benennen</translation>
    </message>
    <message>
        <source>forgetting “%1”</source>
        <translation>„%1“ verwerfen</translation>
    </message>
</context>
<context>
    <name>methods</name>
    <message>
        <source>Shots per class</source>
        <translation>Shots je Klasse</translation>
    </message>
    <message>
        <source>How many labeled pictures of each class the classifier may see. With several numbers the run sweeps over them and draws accuracy over shots; the figures in detail belong to the largest.</source>
        <translation>Wie viele gelabelte Bilder je Klasse der Klassifikator sehen darf. Bei mehreren Zahlen durchläuft der Lauf sie alle und zeichnet die Genauigkeit über die Shots; die Detailabbildungen gehören zur größten.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>Each seed draws other shots and other validation pictures; the test pictures stay the same. The spread over seeds says how much a result depends on the luck of the draw.</source>
        <translation>Jeder Seed zieht andere Shots und andere Validierungsbilder; die Testbilder bleiben gleich. Die Streuung über die Seeds sagt, wie stark ein Ergebnis vom Glück der Ziehung abhängt.</translation>
    </message>
    <message>
        <source>Augmentation passes</source>
        <translation>Augmentierungsdurchgänge</translation>
    </message>
    <message>
        <source>How often each shot is encoded, every time under another random crop and flip. 0 encodes it once as it is. More passes make the covariance steadier and cost time in proportion.</source>
        <translation>Wie oft jeder Shot encodiert wird, jedes Mal mit anderem zufälligem Ausschnitt und Spiegelung. 0 encodiert ihn einmal, wie er ist. Mehr Durchgänge machen die Kovarianz stabiler und kosten entsprechend Zeit.</translation>
    </message>
    <message>
        <source>Ridge of Kubokawa and Srivastava</source>
        <translation>Ridge nach Kubokawa und Srivastava</translation>
    </message>
    <message>
        <source>Pseudo-inverse, no shrinkage</source>
        <translation>Pseudoinverse, keine Shrinkage</translation>
    </message>
    <message>
        <source>Ledoit–Wolf</source>
        <translation>Ledoit–Wolf</translation>
    </message>
    <message>
        <source>Oracle-approximating shrinkage</source>
        <translation>Oracle Approximating Shrinkage</translation>
    </message>
    <message>
        <source>Identity, which is the nearest class mean</source>
        <translation>Einheitsmatrix, also das nächste Klassenmittel</translation>
    </message>
    <message>
        <source>Precision estimator</source>
        <translation>Präzisionsschätzer</translation>
    </message>
    <message>
        <source>How the inverse of the covariance is estimated from few pictures. The ridge is the paper&apos;s choice; the others show what it is worth.</source>
        <translation>Wie die Inverse der Kovarianz aus wenigen Bildern geschätzt wird. Die Ridge-Schätzung ist die Wahl des Papers; die anderen zeigen, was sie wert ist.</translation>
    </message>
    <message>
        <source>Prompt templates</source>
        <translation>Prompt-Vorlagen</translation>
    </message>
    <message>
        <source>The sentence that names a class, with {} where the name goes. Several templates, separated by semicolons, are averaged.</source>
        <translation>Der Satz, der eine Klasse benennt, mit {} an der Stelle des Namens. Mehrere Vorlagen, durch Semikolons getrennt, werden gemittelt.</translation>
    </message>
    <message>
        <source>Validation pictures per class</source>
        <translation>Validierungsbilder je Klasse</translation>
    </message>
    <message>
        <source>Labeled pictures that choose the mixing weight and the constants of Tip-Adapter. They are never shots and never test pictures.</source>
        <translation>Gelabelte Bilder, auf denen das Mischgewicht und die Konstanten von Tip-Adapter gewählt werden. Sie sind nie Shots und nie Testbilder.</translation>
    </message>
    <message>
        <source>Test pictures per class</source>
        <translation>Testbilder je Klasse</translation>
    </message>
    <message>
        <source>At most this many pictures of each class are tested, chosen at random; 0 tests all.</source>
        <translation>Höchstens so viele Bilder jeder Klasse werden getestet, zufällig gewählt; 0 testet alle.</translation>
    </message>
    <message>
        <source>Compare without shrinkage</source>
        <translation>Mit „ohne Shrinkage“ vergleichen</translation>
    </message>
    <message>
        <source>Adds the discriminant with the plain pseudo-inverse as a further baseline.</source>
        <translation>Nimmt die Diskriminanz mit einfacher Pseudoinverse als weitere Baseline hinzu.</translation>
    </message>
    <message>
        <source>Classes without shots</source>
        <translation>Klassen ohne Shots</translation>
    </message>
    <message>
        <source>Also tests classes that are known by name only: the first half of the classes lends its features to the second.</source>
        <translation>Testet auch Klassen, von denen nur der Name bekannt ist: Die erste Hälfte der Klassen leiht der zweiten ihre Merkmale.</translation>
    </message>
    <message>
        <source>Neighbors of a new class</source>
        <translation>Nachbarn einer neuen Klasse</translation>
    </message>
    <message>
        <source>How many features of the base classes, those nearest to its text, a class without shots borrows.</source>
        <translation>Wie viele Merkmale der Basisklassen, die ihrem Text am nächsten liegen, eine Klasse ohne Shots borgt.</translation>
    </message>
    <message>
        <source>Copies of the text</source>
        <translation>Kopien des Textes</translation>
    </message>
    <message>
        <source>How many copies of its own text feature join the borrowed ones in the mean of a class without shots.</source>
        <translation>Wie viele Kopien des eigenen Textmerkmals zu den geborgten in das Mittel einer Klasse ohne Shots eingehen.</translation>
    </message>
    <message>
        <source>Learn without labels</source>
        <translation>Ohne Labels lernen</translation>
    </message>
    <message>
        <source>Also fits the classifier to training pictures whose labels are not looked at, by expectation-maximization from the zero-shot answers.</source>
        <translation>Passt den Klassifikator auch an Trainingsbilder an, deren Labels nicht angesehen werden, durch Expectation-Maximization ab den Zero-Shot-Antworten.</translation>
    </message>
    <message>
        <source>Iterations without labels</source>
        <translation>Iterationen ohne Labels</translation>
    </message>
    <message>
        <source>Rounds of expectation-maximization.</source>
        <translation>Runden der Expectation-Maximization.</translation>
    </message>
    <message>
        <source>Unlabeled pictures</source>
        <translation>Ungelabelte Bilder</translation>
    </message>
    <message>
        <source>How many training pictures, at most, the classifier without labels is fitted to.</source>
        <translation>An wie viele Trainingsbilder der Klassifikator ohne Labels höchstens angepasst wird.</translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation>Ungleichgewicht</translation>
    </message>
    <message>
        <source>Above 1, the run also tests shots that fall along the classes from the largest number to that number divided by this. 1 leaves it out.</source>
        <translation>Über 1 testet der Lauf auch Shots, deren Zahl über die Klassen von der größten auf die durch diesen Wert geteilte fällt. 1 lässt das aus.</translation>
    </message>
    <message>
        <source>GDA-CLIP</source>
        <translation>GDA-CLIP</translation>
    </message>
    <message>
        <source>Turns a few labeled pictures per class into a classifier beside the text of a CLIP-like model, in closed form and within seconds.</source>
        <translation>Macht aus wenigen gelabelten Bildern je Klasse einen Klassifikator neben dem Text eines CLIP-artigen Modells, in geschlossener Form und in Sekunden.</translation>
    </message>
    <message>
        <source>The features of the labeled pictures are taken as one Gaussian cloud per class, all of the same shape. The centers of the clouds and their common covariance give a linear classifier in one step, without any training; its answers are added to those the model gives from the class names alone, with one weight that is chosen on validation pictures. Accuracy is the share of test pictures named correctly. Every run also shows the model without shots, Tip-Adapter, and the nearest class mean on the same pictures: the distance to the first is what the shots are worth, the distance to the last is what the covariance is worth. A band or ± is the standard deviation over seeds; a difference smaller than it should not be trusted.</source>
        <translation>Die Merkmale der gelabelten Bilder gelten als je eine Gaußwolke pro Klasse, alle von derselben Form. Die Zentren der Wolken und ihre gemeinsame Kovarianz ergeben in einem Schritt einen linearen Klassifikator, ganz ohne Training; seine Antworten werden zu denen addiert, die das Modell allein aus den Klassennamen gibt, mit einem Gewicht, das auf Validierungsbildern gewählt wird. Genauigkeit ist der Anteil richtig benannter Testbilder. Jeder Lauf zeigt auf denselben Bildern auch das Modell ohne Shots, Tip-Adapter und das nächste Klassenmittel: Der Abstand zum ersten ist der Wert der Shots, der Abstand zum letzten der Wert der Kovarianz. Ein Band oder ± ist die Standardabweichung über die Seeds; einem kleineren Unterschied ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>With one or two shots the covariance is barely known, and the method gains little or nothing over zero-shot. All classes share one covariance, so classes of very different shapes are not told apart by shape. The features stay as they are: what the model does not see, no classifier on top can recover. The mixing weight needs a few labeled validation pictures in addition to the shots.</source>
        <translation>Mit einem oder zwei Shots ist die Kovarianz kaum bekannt, und die Methode gewinnt wenig oder nichts gegenüber Zero-Shot. Alle Klassen teilen eine Kovarianz, deshalb werden Klassen sehr verschiedener Form nicht an ihrer Form unterschieden. Die Merkmale bleiben, wie sie sind: Was das Modell nicht sieht, kann kein aufgesetzter Klassifikator zurückholen. Das Mischgewicht braucht zusätzlich zu den Shots einige gelabelte Validierungsbilder.</translation>
    </message>
    <message>
        <source>Validation pictures are always apart from the test, also where the official script chooses the weight on the test set. Everything after the features is computed in double precision. Tip-Adapter searches a geometric grid of 29 by 29 constants. The version without labels has no official script: it follows the paper&apos;s equations, and its mixing weight is chosen on labeled validation pictures; its precision matrix is scaled up where pictures outnumber dimensions, since the classes would melt into one otherwise. The pseudo-inverse drops directions below the precision of the features.</source>
        <translation>Validierungsbilder sind immer vom Test getrennt, auch wo das offizielle Skript das Gewicht auf der Testmenge wählt. Alles nach den Merkmalen wird in doppelter Genauigkeit gerechnet. Tip-Adapter durchsucht ein geometrisches Gitter von 29 mal 29 Konstanten. Für die Version ohne Labels gibt es kein offizielles Skript: Sie folgt den Gleichungen des Papers, und ihr Mischgewicht wird auf gelabelten Validierungsbildern gewählt; ihre Präzisionsmatrix wird hochskaliert, wo es mehr Bilder als Dimensionen gibt, da die Klassen sonst zu einer verschmelzen. Die Pseudoinverse lässt Richtungen unterhalb der Genauigkeit der Merkmale weg.</translation>
    </message>
    <message>
        <source>Pictures with classes</source>
        <translation>Bilder mit Klassen</translation>
    </message>
    <message>
        <source>Pictures with a class label. A split column (train, val, test) is followed; without one the pictures are divided at random.</source>
        <translation>Bilder mit einem Klassen-Label. Eine Split-Spalte (train, val, test) wird befolgt; ohne sie werden die Bilder zufällig aufgeteilt.</translation>
    </message>
    <message>
        <source>Image–text model</source>
        <translation>Bild-Text-Modell</translation>
    </message>
    <message>
        <source>A model with an image and a text tower in one space, such as CLIP. It is not changed.</source>
        <translation>Ein Modell mit Bild- und Textzweig in einem gemeinsamen Raum, etwa CLIP. Es wird nicht verändert.</translation>
    </message>
    <message>
        <source>Shifted pictures</source>
        <translation>Verschobene Bilder</translation>
    </message>
    <message>
        <source>Pictures of the same classes that look different. The classifier is fitted without them and tested on them unchanged; a domain column splits them into several tests.</source>
        <translation>Bilder derselben Klassen, die anders aussehen. Der Klassifikator wird ohne sie angepasst und unverändert auf ihnen getestet; eine Domänenspalte teilt sie in mehrere Tests.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Accuracy over shots</source>
        <translation>Genauigkeit über die Shots</translation>
    </message>
    <message>
        <source>Methods at the most shots</source>
        <translation>Methoden bei den meisten Shots</translation>
    </message>
    <message>
        <source>Accuracy by method and shots</source>
        <translation>Genauigkeit nach Methode und Shots</translation>
    </message>
    <message>
        <source>Accuracy over the mixing weight</source>
        <translation>Genauigkeit über das Mischgewicht</translation>
    </message>
    <message>
        <source>Spectrum of the covariance</source>
        <translation>Spektrum der Kovarianz</translation>
    </message>
    <message>
        <source>Features of the test pictures</source>
        <translation>Merkmale der Testbilder</translation>
    </message>
    <message>
        <source>Decisions of zero-shot</source>
        <translation>Entscheidungen von Zero-Shot</translation>
    </message>
    <message>
        <source>Decisions of GDA-CLIP</source>
        <translation>Entscheidungen von GDA-CLIP</translation>
    </message>
    <message>
        <source>Confusion, zero-shot</source>
        <translation>Konfusion, Zero-Shot</translation>
    </message>
    <message>
        <source>Confusion, GDA-CLIP</source>
        <translation>Konfusion, GDA-CLIP</translation>
    </message>
    <message>
        <source>Confusion, change by GDA-CLIP</source>
        <translation>Konfusion, Änderung durch GDA-CLIP</translation>
    </message>
    <message>
        <source>Accuracy by class</source>
        <translation>Genauigkeit nach Klasse</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Wie gemessen wurde</translation>
    </message>
    <message>
        <source>Learning without labels</source>
        <translation>Lernen ohne Labels</translation>
    </message>
    <message>
        <source>Uneven shots</source>
        <translation>Ungleiche Shots</translation>
    </message>
    <message>
        <source>Under a shift</source>
        <translation>Unter Verschiebung</translation>
    </message>
    <message>
        <source>Shapes and colors rendered in a style the small model has hardly seen: a few shots per class bring back much of the accuracy that the text alone loses.</source>
        <translation>Formen und Farben in einem Stil, den das kleine Modell kaum gesehen hat: Wenige Shots je Klasse holen viel von der Genauigkeit zurück, die der Text allein verliert.</translation>
    </message>
    <message>
        <source>Euclidean</source>
        <translation>Euklidisch</translation>
    </message>
    <message>
        <source>Cosine: angles alone, lengths don&apos;t count</source>
        <translation>Kosinus: nur Winkel, Längen zählen nicht</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>How far two vectors are from each other. For features of image–text models the cosine is usual; it is the same as the Euclidean distance where all lengths are 1.</source>
        <translation>Wie weit zwei Vektoren voneinander entfernt sind. Für Merkmale von Bild-Text-Modellen ist der Kosinus üblich; er entspricht dem euklidischen Abstand, wo alle Längen 1 sind.</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>A picture in the plane, or points in space that can be turned.</source>
        <translation>Ein Bild in der Ebene, oder Punkte im Raum, die sich drehen lassen.</translation>
    </message>
    <message>
        <source>Rows at most</source>
        <translation>Höchstzahl der Zeilen</translation>
    </message>
    <message>
        <source>With more rows than this a random sample is taken; 0 takes all.</source>
        <translation>Bei mehr Zeilen als diesen wird eine Zufallsstichprobe genommen; 0 nimmt alle.</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>Eigenvectors of the neighbor graph</source>
        <translation>Eigenvektoren des Nachbarschaftsgraphen</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Vectors or pictures</source>
        <translation>Vektoren oder Bilder</translation>
    </message>
    <message>
        <source>Image encoder</source>
        <translation>Bild-Encoder</translation>
    </message>
    <message>
        <source>A model that turns pictures into vectors, such as CLIP. Not needed where the data hold vectors; where it is given, pictures come first.</source>
        <translation>Ein Modell, das Bilder in Vektoren umwandelt, etwa CLIP. Nicht nötig, wo die Daten Vektoren enthalten; ist eines angegeben, haben Bilder Vorrang.</translation>
    </message>
    <message>
        <source>k-means: round clusters around centers</source>
        <translation>k-means: runde Cluster um Zentren</translation>
    </message>
    <message>
        <source>HDBSCAN: dense regions of any shape, the rest is noise</source>
        <translation>HDBSCAN: dichte Regionen beliebiger Form, der Rest ist Rauschen</translation>
    </message>
    <message>
        <source>Kind of clusters</source>
        <translation>Art der Cluster</translation>
    </message>
    <message>
        <source>Centers need a number of clusters and give every row to one. Density finds the number itself and leaves rows out that belong nowhere.</source>
        <translation>Zentren brauchen eine Zahl von Clustern und ordnen jede Zeile einem zu. Dichte findet die Zahl selbst und lässt Zeilen aus, die nirgends hingehören.</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>How many centers; not used for clusters by density.</source>
        <translation>Wie viele Zentren; bei Clustern nach Dichte nicht benutzt.</translation>
    </message>
    <message>
        <source>Smallest cluster</source>
        <translation>Kleinste Clustergröße</translation>
    </message>
    <message>
        <source>A dense region with fewer rows than this is no cluster; used by density alone.</source>
        <translation>Eine dichte Region mit weniger Zeilen als diesen ist kein Cluster; nur bei Dichte benutzt.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>k-means ends in a different place from other first centers; the best of so many starts is kept.</source>
        <translation>k-means endet bei anderen ersten Zentren an anderer Stelle; der beste von so vielen Starts wird behalten.</translation>
    </message>
    <message>
        <source>Iterations at most</source>
        <translation>Höchstzahl der Iterationen</translation>
    </message>
    <message>
        <source>It ends earlier when no row changes its cluster.</source>
        <translation>Es endet früher, wenn keine Zeile mehr ihren Cluster wechselt.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>Density at a row is measured by the distance of its neighbor of this number; larger means smoother.</source>
        <translation>Die Dichte bei einer Zeile wird am Abstand ihres Nachbarn mit dieser Nummer gemessen; größer heißt glatter.</translation>
    </message>
    <message>
        <source>Divides vectors into clusters, by k-means around centers or by density as in HDBSCAN.</source>
        <translation>Teilt Vektoren in Cluster, durch k-means um Zentren oder nach Dichte wie bei HDBSCAN.</translation>
    </message>
    <message>
        <source>k-means looks for centers such that the rows lie as near to their centers as possible; inertia is the sum of their squared distances, lower is better for the same number of clusters. Density looks for regions where rows lie closer together than around them and calls the rest noise. Where the data have classes, the adjusted Rand index says how well the clusters agree with them: 1 is the same division, 0 is chance. The table names the largest class in each cluster and its share.</source>
        <translation>k-means sucht Zentren so, dass die Zeilen ihren Zentren möglichst nahe liegen; die Inertia ist die Summe ihrer quadrierten Abstände, bei gleicher Zahl von Clustern ist kleiner besser. Dichte sucht Regionen, in denen Zeilen dichter beieinander liegen als um sie herum, und nennt den Rest Rauschen. Wo die Daten Klassen haben, sagt der adjustierte Rand-Index, wie gut die Cluster mit ihnen übereinstimmen: 1 ist dieselbe Einteilung, 0 ist Zufall. Die Tabelle nennt die größte Klasse in jedem Cluster und ihren Anteil.</translation>
    </message>
    <message>
        <source>k-means finds as many clusters as it is told to, also where there are none, and makes them round and of similar size. Density fades in hundreds of dimensions, where it may call most rows noise. Clusters need not be the classes that a person would name.</source>
        <translation>k-means findet so viele Cluster, wie ihm vorgegeben sind, auch wo es keine gibt, und macht sie rund und ähnlich groß. Dichte verblasst in Hunderten von Dimensionen und nennt dort womöglich die meisten Zeilen Rauschen. Cluster müssen nicht die Klassen sein, die ein Mensch benennen würde.</translation>
    </message>
    <message>
        <source>First centers are drawn by k-means++ from a sample of at least 20 rows for each cluster. HDBSCAN spans all pairs up to 5,000 rows, and beyond it the graph of nearest neighbors alone; it never takes the whole for one cluster.</source>
        <translation>Die ersten Zentren zieht k-means++ aus einer Stichprobe von mindestens 20 Zeilen je Cluster. HDBSCAN umspannt bis 5000 Zeilen alle Paare, darüber nur den Graphen der nächsten Nachbarn; es nimmt nie das Ganze als einen Cluster.</translation>
    </message>
    <message>
        <source>Clusters along the first components</source>
        <translation>Cluster entlang der ersten Komponenten</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Inertia over iterations</source>
        <translation>Inertia über die Iterationen</translation>
    </message>
    <message>
        <source>Features of ten classes with weak common directions: the ten clusters are close to the classes.</source>
        <translation>Merkmale von zehn Klassen mit schwachen gemeinsamen Richtungen: Die zehn Cluster liegen nahe bei den Klassen.</translation>
    </message>
    <message>
        <source>Neighbors</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>How many nearest rows of each row are found.</source>
        <translation>Wie viele nächste Zeilen zu jeder Zeile gefunden werden.</translation>
    </message>
    <message>
        <source>Radius of near-duplicates</source>
        <translation>Radius der Fast-Duplikate</translation>
    </message>
    <message>
        <source>Rows no farther apart than this count as near-duplicates, in the unit of the distance. 0 finds equal rows alone.</source>
        <translation>Zeilen, die nicht weiter auseinanderliegen, gelten als Fast-Duplikate, in der Einheit des Abstands. 0 findet nur gleiche Zeilen.</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exakt</translation>
    </message>
    <message>
        <source>Approximate, for very many rows</source>
        <translation>Genähert, für sehr viele Zeilen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Exact compares all pairs. Approximate compares each row with those of the nearest cells and misses a few neighbors.</source>
        <translation>Exakt vergleicht alle Paare. Genähert vergleicht jede Zeile mit denen der nächsten Zellen und verfehlt einige wenige Nachbarn.</translation>
    </message>
    <message>
        <source>Nearest neighbors</source>
        <translation>Nächste Nachbarn</translation>
    </message>
    <message>
        <source>Finds the rows most like each row, near-duplicates, rows far from all others, and how well neighbors agree on their class.</source>
        <translation>Findet die ähnlichsten Zeilen zu jeder Zeile, Fast-Duplikate, Zeilen fern von allen anderen, und wie gut Nachbarn in ihrer Klasse übereinstimmen.</translation>
    </message>
    <message>
        <source>For each row the nearest others are found. Agreement of neighbors is the share of rows whose class is the one that most of their neighbors have: what a nearest-neighbor classifier would reach without any training. Rows with a distant last neighbor lie alone and may be outliers; rows of one group of near-duplicates lie within the radius of one another, directly or by steps. A hub is a row that is neighbor to very many others, which many dimensions produce; the largest number says how strong that is.</source>
        <translation>Zu jeder Zeile werden die nächsten anderen gefunden. Die Übereinstimmung der Nachbarn ist der Anteil der Zeilen, deren Klasse diejenige ist, die die meisten ihrer Nachbarn haben: was ein Nächste-Nachbarn-Klassifikator ganz ohne Training erreichen würde. Zeilen mit fernem letztem Nachbarn liegen allein und sind vielleicht Ausreißer; Zeilen einer Gruppe von Fast-Duplikaten liegen innerhalb des Radius voneinander, direkt oder schrittweise. Ein Hub ist eine Zeile, die sehr vielen anderen Nachbar ist, was viele Dimensionen mit sich bringen; die größte Zahl sagt, wie stark das ist.</translation>
    </message>
    <message>
        <source>What counts as near is up to the vectors: two pictures of the same thing are far apart for a model that doesn&apos;t see it. The exact search compares all pairs, which takes minutes beyond a few hundred thousand rows.</source>
        <translation>Was als nahe gilt, bestimmen die Vektoren: Zwei Bilder derselben Sache liegen für ein Modell, das sie nicht sieht, weit auseinander. Die exakte Suche vergleicht alle Paare, was ab einigen hunderttausend Zeilen Minuten dauert.</translation>
    </message>
    <message>
        <source>Of rows at the same distance the one that stands first in the data is taken. Where classes are equally frequent among the neighbors, the nearer ones decide.</source>
        <translation>Von Zeilen mit gleichem Abstand wird die genommen, die in den Daten zuerst steht. Wo Klassen unter den Nachbarn gleich häufig sind, entscheiden die näheren.</translation>
    </message>
    <message>
        <source>Distances of the neighbors</source>
        <translation>Abstände der Nachbarn</translation>
    </message>
    <message>
        <source>Neighbors of each row</source>
        <translation>Nachbarn jeder Zeile</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>Fast-Duplikate</translation>
    </message>
    <message>
        <source>Points along the first components</source>
        <translation>Punkte entlang der ersten Komponenten</translation>
    </message>
    <message>
        <source>Features of ten classes: how often the nearest neighbors share the class, and which rows lie alone.</source>
        <translation>Merkmale von zehn Klassen: wie oft die nächsten Nachbarn die Klasse teilen und welche Zeilen allein liegen.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>How many components are computed and listed; the picture shows the first ones.</source>
        <translation>Wie viele Komponenten berechnet und aufgeführt werden; das Bild zeigt die ersten.</translation>
    </message>
    <message>
        <source>Exact, in double precision</source>
        <translation>Exakt, in doppelter Genauigkeit</translation>
    </message>
    <message>
        <source>Randomized: several times as fast, nearly the same</source>
        <translation>Randomisiert: mehrfach so schnell, fast gleich</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Löser</translation>
    </message>
    <message>
        <source>The exact one takes the eigenvectors of the whole covariance. The randomized one looks for the first components alone, and is worth it for thousands of columns.</source>
        <translation>Der exakte nimmt die Eigenvektoren der ganzen Kovarianz. Der randomisierte sucht nur die ersten Komponenten und lohnt sich bei Tausenden von Spalten.</translation>
    </message>
    <message>
        <source>Shows vectors along the directions in which they vary most, and how much of the variance each direction holds.</source>
        <translation>Zeigt Vektoren entlang der Richtungen, in denen sie am stärksten variieren, und wie viel der Varianz jede Richtung enthält.</translation>
    </message>
    <message>
        <source>The first component is the direction along which the points spread most, the second the one at right angles to it that holds most of the rest, and so on. The picture is a straight projection: distances in it are never longer than in truth, and axes have a meaning. The share of the variance says how much of the cloud the picture shows; the bend in the spectrum says how many directions matter. Trustworthiness near 1 means that points which are neighbors in the picture are neighbors in truth.</source>
        <translation>Die erste Komponente ist die Richtung, entlang der die Punkte am stärksten streuen, die zweite die dazu rechtwinklige, die vom Rest am meisten enthält, und so weiter. Das Bild ist eine gerade Projektion: Abstände darin sind nie länger als in Wahrheit, und die Achsen haben eine Bedeutung. Der Anteil der Varianz sagt, wie viel von der Wolke das Bild zeigt; der Knick im Spektrum sagt, wie viele Richtungen zählen. Eine Trustworthiness nahe 1 heißt, dass Punkte, die im Bild Nachbarn sind, auch in Wahrheit Nachbarn sind.</translation>
    </message>
    <message>
        <source>A straight projection lays clusters over one another where the data need more than two or three directions. Columns with large numbers rule the result: bring columns of different units to one scale first.</source>
        <translation>Eine gerade Projektion legt Cluster übereinander, wo die Daten mehr als zwei oder drei Richtungen brauchen. Spalten mit großen Zahlen beherrschen das Ergebnis: Spalten verschiedener Einheiten zuerst auf eine Skala bringen.</translation>
    </message>
    <message>
        <source>The sign of each component is fixed so that its largest entry is positive. Variances divide by the number of points minus one.</source>
        <translation>Das Vorzeichen jeder Komponente ist so festgelegt, dass ihr größter Eintrag positiv ist. Varianzen teilen durch die Zahl der Punkte minus eins.</translation>
    </message>
    <message>
        <source>Variance of the components</source>
        <translation>Varianz der Komponenten</translation>
    </message>
    <message>
        <source>Features of ten classes with a few strong directions that say nothing of the class: the first components show those directions.</source>
        <translation>Merkmale von zehn Klassen mit einigen starken Richtungen, die nichts über die Klasse sagen: Die ersten Komponenten zeigen diese Richtungen.</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>About how many neighbors each point minds. Small values show fine structure, large ones the whole; with fewer than three times as many points it is lowered.</source>
        <translation>Ungefähr wie viele Nachbarn jeder Punkt beachtet. Kleine Werte zeigen feine Struktur, große das Ganze; bei weniger als dreimal so vielen Punkten wird sie gesenkt.</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Steps after the early ones. The picture hardly changes once the divergence is flat.</source>
        <translation>Schritte nach den frühen. Das Bild ändert sich kaum noch, sobald die Divergenz flach verläuft.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Where the points begin. Principal components keep the large-scale order; from a random start the places of clusters mean nothing.</source>
        <translation>Wo die Punkte beginnen. Hauptkomponenten bewahren die Ordnung im Großen; nach einem zufälligen Start bedeuten die Orte der Cluster nichts.</translation>
    </message>
    <message>
        <source>Fixed neighbors</source>
        <translation>Feste Nachbarzahl</translation>
    </message>
    <message>
        <source>Above 0, each point minds this many neighbors alike, and the perplexity is not used.</source>
        <translation>Über 0 beachtet jeder Punkt so viele Nachbarn gleich stark, und die Perplexität wird nicht benutzt.</translation>
    </message>
    <message>
        <source>Early exaggeration</source>
        <translation>Early Exaggeration</translation>
    </message>
    <message>
        <source>How much stronger neighbors attract in the early steps, which lets clusters find one another.</source>
        <translation>Um wie viel stärker Nachbarn in den frühen Schritten anziehen, damit Cluster zueinander finden.</translation>
    </message>
    <message>
        <source>Early iterations</source>
        <translation>Frühe Iterationen</translation>
    </message>
    <message>
        <source>How long the early exaggeration lasts.</source>
        <translation>Wie lange die Early Exaggeration dauert.</translation>
    </message>
    <message>
        <source>Late exaggeration</source>
        <translation>Late Exaggeration</translation>
    </message>
    <message>
        <source>Above 1, clusters stay tighter than plain t-SNE draws them; about 4 looks like UMAP.</source>
        <translation>Über 1 bleiben Cluster enger, als einfaches t-SNE sie zeichnet; etwa 4 sieht aus wie UMAP.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>Places vectors in the plane or in space so that near neighbors stay near: the usual picture of what a model tells apart.</source>
        <translation>Platziert Vektoren so in der Ebene oder im Raum, dass nahe Nachbarn nahe bleiben: das übliche Bild davon, was ein Modell unterscheidet.</translation>
    </message>
    <message>
        <source>Each point has a few neighbors that it attracts, while all points repel one another; the layout that results shows which points are alike. Read it by neighborhoods: points of one clump are alike. The sizes of clumps and the distances between them mean little. The divergence is what the layout gets wrong, lower is better, and compares only runs on the same data with the same perplexity. Trustworthiness near 1 means that neighbors in the picture are neighbors in truth; neighbors preserved is the share of the true neighbors that are neighbors in the picture.</source>
        <translation>Jeder Punkt hat einige Nachbarn, die er anzieht, während alle Punkte einander abstoßen; das Layout, das sich ergibt, zeigt, welche Punkte ähnlich sind. Zu lesen ist es nach Nachbarschaften: Punkte eines Klumpens sind ähnlich. Die Größen der Klumpen und die Abstände zwischen ihnen bedeuten wenig. Die Divergenz ist das, was das Layout falsch wiedergibt, kleiner ist besser, und sie vergleicht nur Läufe auf denselben Daten mit derselben Perplexität. Eine Trustworthiness nahe 1 heißt, dass Nachbarn im Bild auch in Wahrheit Nachbarn sind; die erhaltenen Nachbarn sind der Anteil der wahren Nachbarn, die auch im Bild Nachbarn sind.</translation>
    </message>
    <message>
        <source>Random data also show clumps at small perplexity: try several. Distances between clumps, their sizes and their density are not to be interpreted. New points can&apos;t be placed into a finished layout; UMAP can.</source>
        <translation>Auch zufällige Daten zeigen bei kleiner Perplexität Klumpen: mehrere Werte probieren. Abstände zwischen Klumpen, ihre Größen und ihre Dichte sind nicht zu deuten. Neue Punkte lassen sich nicht in ein fertiges Layout einfügen; UMAP kann das.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Divergence over iterations</source>
        <translation>Divergenz über die Iterationen</translation>
    </message>
    <message>
        <source>Features of ten classes: the classes come apart although the strongest directions say nothing of them.</source>
        <translation>Merkmale von zehn Klassen: Die Klassen trennen sich, obwohl die stärksten Richtungen nichts über sie sagen.</translation>
    </message>
    <message>
        <source>How many nearest points, itself included, each point is tied to. Few show fine structure, many the whole.</source>
        <translation>Mit wie vielen nächsten Punkten, sich selbst eingeschlossen, jeder Punkt verbunden ist. Wenige zeigen feine Struktur, viele das Ganze.</translation>
    </message>
    <message>
        <source>Least distance</source>
        <translation>Mindestabstand</translation>
    </message>
    <message>
        <source>How close points may come in the picture: small values pack clumps tightly.</source>
        <translation>Wie nahe Punkte sich im Bild kommen dürfen: Kleine Werte packen Klumpen dicht.</translation>
    </message>
    <message>
        <source>Where the points begin. Eigenvectors of the graph keep the large-scale order; where the graph falls into parts, principal components take their place.</source>
        <translation>Wo die Punkte beginnen. Eigenvektoren des Graphen bewahren die Ordnung im Großen; wo der Graph in Teile zerfällt, treten Hauptkomponenten an ihre Stelle.</translation>
    </message>
    <message>
        <source>Use the classes</source>
        <translation>Klassen nutzen</translation>
    </message>
    <message>
        <source>Loosens ties between points of different classes, so that the picture separates them. It then no longer shows what the vectors alone tell apart.</source>
        <translation>Lockert Verbindungen zwischen Punkten verschiedener Klassen, sodass das Bild sie trennt. Es zeigt dann nicht mehr, was die Vektoren allein unterscheiden.</translation>
    </message>
    <message>
        <source>Weight of the classes</source>
        <translation>Gewicht der Klassen</translation>
    </message>
    <message>
        <source>With classes used: 0 minds the vectors most, 1 the classes.</source>
        <translation>Wenn Klassen genutzt werden: 0 beachtet am meisten die Vektoren, 1 die Klassen.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Spreizung</translation>
    </message>
    <message>
        <source>How far apart clumps lie; at least the least distance.</source>
        <translation>Wie weit Klumpen auseinanderliegen; mindestens der Mindestabstand.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Rounds over all ties. 0 takes 500 for up to 10,000 points and 200 for more.</source>
        <translation>Runden über alle Verbindungen. 0 nimmt 500 bei bis zu 10&#xa0;000 Punkten und 200 bei mehr.</translation>
    </message>
    <message>
        <source>Negative samples</source>
        <translation>Negative Samples</translation>
    </message>
    <message>
        <source>How many random points push for each tie that pulls.</source>
        <translation>Wie viele zufällige Punkte für jede Verbindung, die zieht, wegdrücken.</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>Places vectors in the plane or in space by a graph of their neighbors; quicker than t-SNE, with clumps drawn tighter.</source>
        <translation>Platziert Vektoren in der Ebene oder im Raum durch einen Graphen ihrer Nachbarn; schneller als t-SNE, mit enger gezeichneten Klumpen.</translation>
    </message>
    <message>
        <source>Every point is tied to its nearest neighbors, the more firmly the nearer they are for that point&apos;s surroundings. The layout pulls tied points together and pushes random others apart. Read it by neighborhoods, as with t-SNE; the order of clumps is a little more telling, their distances still mean little. The cross-entropy is what the layout gets wrong about the ties, per point; it compares only runs on the same data with the same settings. Trustworthiness near 1 means that neighbors in the picture are neighbors in truth.</source>
        <translation>Jeder Punkt ist mit seinen nächsten Nachbarn verbunden, umso fester, je näher sie für die Umgebung dieses Punktes sind. Das Layout zieht verbundene Punkte zusammen und drückt zufällige andere auseinander. Zu lesen ist es nach Nachbarschaften, wie bei t-SNE; die Anordnung der Klumpen sagt etwas mehr, ihre Abstände bedeuten weiterhin wenig. Die Kreuzentropie ist das, was das Layout an den Verbindungen falsch wiedergibt, je Punkt; sie vergleicht nur Läufe auf denselben Daten mit denselben Einstellungen. Eine Trustworthiness nahe 1 heißt, dass Nachbarn im Bild auch in Wahrheit Nachbarn sind.</translation>
    </message>
    <message>
        <source>Clumps also appear in data without any. Density is made even by design, so dense and sparse regions look alike. With the classes used, the picture shows the classes even where the vectors don&apos;t.</source>
        <translation>Klumpen erscheinen auch in Daten ohne solche. Die Dichte wird absichtlich ausgeglichen, dichte und dünne Regionen sehen also gleich aus. Werden die Klassen genutzt, zeigt das Bild die Klassen auch dort, wo die Vektoren es nicht tun.</translation>
    </message>
    <message>
        <source>A seed gives the same layout at any number of threads: each point is moved by one thread, from positions of the last half round, and of two tied points one moves in the first half and the other in the second. The neighbors are exact. Disconnected graphs start from principal components, not from one spectral layout for each part.</source>
        <translation>Ein Seed ergibt bei jeder Zahl von Threads dasselbe Layout: Jeder Punkt wird von einem Thread bewegt, ab Positionen der letzten halben Runde, und von zwei verbundenen Punkten bewegt sich einer in der ersten Hälfte und der andere in der zweiten. Die Nachbarn sind exakt. Nicht zusammenhängende Graphen beginnen mit Hauptkomponenten, nicht mit je einem spektralen Layout für jeden Teil.</translation>
    </message>
    <message>
        <source>Similarity over distance</source>
        <translation>Ähnlichkeit über den Abstand</translation>
    </message>
    <message>
        <source>Draws per token</source>
        <translation>Ziehungen je Token</translation>
    </message>
    <message>
        <source>How many other tokens are drawn in the place of each, for Lastde++ and the sampled Fast-DetectGPT. More make their scores steadier.</source>
        <translation>Wie viele andere Tokens an der Stelle eines jeden gezogen werden, für Lastde++ und das gezogene Fast-DetectGPT. Mehr machen ihre Scores stabiler.</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Skalen</translation>
    </message>
    <message>
        <source>Lastde looks at the series of log-probabilities and at its moving averages over 2, 3 … so many tokens. The paper takes 5, and 15 for texts by closed models.</source>
        <translation>Lastde betrachtet die Reihe der Log-Wahrscheinlichkeiten und ihre gleitenden Mittel über 2, 3 … so viele Tokens. Das Paper nimmt 5, und 15 für Texte geschlossener Modelle.</translation>
    </message>
    <message>
        <source>Scales of Lastde++</source>
        <translation>Skalen von Lastde++</translation>
    </message>
    <message>
        <source>The same for Lastde++.</source>
        <translation>Dasselbe für Lastde++.</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>2-norm</source>
        <translation>2-Norm</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spannweite</translation>
    </message>
    <message>
        <source>Exponential of the range</source>
        <translation>Exponentialfunktion der Spannweite</translation>
    </message>
    <message>
        <source>Exponential of the standard deviation</source>
        <translation>Exponentialfunktion der Standardabweichung</translation>
    </message>
    <message>
        <source>One number from all scales</source>
        <translation>Eine Zahl aus allen Skalen</translation>
    </message>
    <message>
        <source>How the entropies of the scales become the one number that divides the mean log-probability. The paper takes the standard deviation; its authors later recommended the exponential of it.</source>
        <translation>Wie aus den Entropien der Skalen die eine Zahl wird, durch die die mittlere Log-Wahrscheinlichkeit geteilt wird. Das Paper nimmt die Standardabweichung; seine Autoren empfahlen später deren Exponentialfunktion.</translation>
    </message>
    <message>
        <source>Each seed draws other tokens and lets the generator write other texts. The spread over seeds says how much of a difference is luck. Without known origins the first alone is used.</source>
        <translation>Jeder Seed zieht andere Tokens und lässt den Generator andere Texte schreiben. Die Streuung über die Seeds sagt, wie viel von einem Unterschied Glück ist. Ohne bekannte Herkünfte wird nur der erste verwendet.</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Tokens in one of the stretches whose shapes Lastde compares.</source>
        <translation>Tokens in einem der Abschnitte, deren Formen Lastde vergleicht.</translation>
    </message>
    <message>
        <source>Stretch of Lastde++</source>
        <translation>Abschnitt von Lastde++</translation>
    </message>
    <message>
        <source>Bins per token</source>
        <translation>Bins je Token</translation>
    </message>
    <message>
        <source>The cosines between neighboring stretches are counted in so many bins for each token of the text. The paper takes 10, and 1 for texts by closed models.</source>
        <translation>Die Kosinus benachbarter Abschnitte werden in so vielen Bins je Token des Textes gezählt. Das Paper nimmt 10, und 1 für Texte geschlossener Modelle.</translation>
    </message>
    <message>
        <source>Bins per token of Lastde++</source>
        <translation>Bins je Token von Lastde++</translation>
    </message>
    <message>
        <source>Class of the machine</source>
        <translation>Klasse der Maschine</translation>
    </message>
    <message>
        <source>Name of the class whose texts a machine wrote; all other classes count as a person&apos;s. Texts without such a class get scores alone.</source>
        <translation>Name der Klasse, deren Texte eine Maschine schrieb; alle anderen Klassen gelten als menschlich. Texte ohne eine solche Klasse erhalten nur Scores.</translation>
    </message>
    <message>
        <source>Texts per origin</source>
        <translation>Texte je Herkunft</translation>
    </message>
    <message>
        <source>At most so many texts of each origin, chosen at random; 0 takes all.</source>
        <translation>Höchstens so viele Texte jeder Herkunft, zufällig gewählt; 0 nimmt alle.</translation>
    </message>
    <message>
        <source>Tokens per text</source>
        <translation>Tokens je Text</translation>
    </message>
    <message>
        <source>A longer text is cut to so many tokens, and the generator writes no longer ones. Texts of very different length are not comparable.</source>
        <translation>Ein längerer Text wird auf so viele Tokens gekürzt, und der Generator schreibt keine längeren. Texte sehr verschiedener Länge sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Tokens given to the generator</source>
        <translation>Tokens für den Generator</translation>
    </message>
    <message>
        <source>The generator goes on from so many first tokens of each text.</source>
        <translation>Der Generator setzt so viele erste Tokens jedes Textes fort.</translation>
    </message>
    <message>
        <source>Temperature of the generator</source>
        <translation>Temperatur des Generators</translation>
    </message>
    <message>
        <source>1 draws as the model expects; below, likelier tokens come more often. Machines are found by such habits: a model that knows its source well leaves none at 1.</source>
        <translation>1 zieht, wie das Modell es erwartet; darunter kommen wahrscheinlichere Tokens häufiger. Maschinen verraten sich durch solche Gewohnheiten: Ein Modell, das seine Quelle gut kennt, hinterlässt bei 1 keine.</translation>
    </message>
    <message>
        <source>Top-k of the generator</source>
        <translation>Top-k des Generators</translation>
    </message>
    <message>
        <source>Draws from so many likeliest tokens alone; 0 from all.</source>
        <translation>Zieht nur aus so vielen wahrscheinlichsten Tokens; 0 aus allen.</translation>
    </message>
    <message>
        <source>Top-p of the generator</source>
        <translation>Top-p des Generators</translation>
    </message>
    <message>
        <source>Draws from the likeliest tokens that reach this probability together; 1 from all.</source>
        <translation>Zieht aus den wahrscheinlichsten Tokens, die zusammen diese Wahrscheinlichkeit erreichen; 1 aus allen.</translation>
    </message>
    <message>
        <source>False positives</source>
        <translation>Falsch-Positive</translation>
    </message>
    <message>
        <source>Share of texts by persons that may be called a machine&apos;s when a threshold is set.</source>
        <translation>Anteil der Texte von Menschen, der einer Maschine zugeschrieben werden darf, wenn eine Schwelle gesetzt wird.</translation>
    </message>
    <message>
        <source>Text shown in detail</source>
        <translation>Im Detail gezeigter Text</translation>
    </message>
    <message>
        <source>Row of the text whose series, cosines and entropies are drawn, counted from 1; the first one where there is no such text.</source>
        <translation>Zeile des Textes, dessen Reihe, Kosinus und Entropien gezeichnet werden, ab 1 gezählt; die erste, wo es keinen solchen Text gibt.</translation>
    </message>
    <message>
        <source>Lastde and Lastde++</source>
        <translation>Lastde und Lastde++</translation>
    </message>
    <message>
        <source>Scores how probably a language model wrote a text, by eight training-free detectors that read the same single pass of any causal language model.</source>
        <translation>Bewertet, wie wahrscheinlich ein Sprachmodell einen Text geschrieben hat, mit acht trainingsfreien Detektoren, die denselben einen Durchlauf eines beliebigen kausalen Sprachmodells lesen.</translation>
    </message>
    <message>
        <source>The scoring model reads a text once and says how likely it held each token. Lastde takes these log-probabilities as a series in time and asks how varied its shape is at several scales; it divides the mean log-probability by that. Lastde++ compares the result with that of tokens drawn in the same places, so that one threshold fits easy and hard texts. Likelihood, log-rank, entropy, LRR and Fast-DetectGPT, with draws and in closed form, come from the same pass and stand in the same tables. Every score is higher where a machine is likelier. AUROC is the probability that of a random pair the machine&apos;s text scores higher: 1 is perfect, 0.5 is chance. Rates at a threshold say what a decision would cost. Where a generator is named and the texts have no class, it goes on from their beginnings, so that the detectors can be tried on the texts one has.</source>
        <translation>Das Bewertungsmodell liest einen Text einmal und sagt, für wie wahrscheinlich es jedes Token hielt. Lastde nimmt diese Log-Wahrscheinlichkeiten als Zeitreihe und fragt, wie vielfältig ihre Form auf mehreren Skalen ist; dadurch teilt es die mittlere Log-Wahrscheinlichkeit. Lastde++ vergleicht das Ergebnis mit dem von Tokens, die an denselben Stellen gezogen wurden, sodass eine Schwelle für leichte und schwere Texte passt. Likelihood, Log-Rang, Entropie, LRR und Fast-DetectGPT, mit Ziehungen und in geschlossener Form, kommen aus demselben Durchlauf und stehen in denselben Tabellen. Jeder Score ist höher, wo eine Maschine wahrscheinlicher ist. Die AUROC ist die Wahrscheinlichkeit, dass von einem zufälligen Paar der Maschinentext den höheren Score hat: 1 ist perfekt, 0,5 ist Zufall. Raten an einer Schwelle sagen, was eine Entscheidung kosten würde. Wo ein Generator genannt ist und die Texte keine Klasse haben, setzt er ihre Anfänge fort, sodass sich die Detektoren an den vorhandenen Texten erproben lassen.</translation>
    </message>
    <message>
        <source>A score is no proof. It depends on both models, on the language and on the length of the text, and it falls when a machine&apos;s text is reworded or drawn at another temperature. Persons who write what the model expects score high too. Short texts cannot be scored, and texts of different length should not be compared. With small models the order of the detectors may differ from the paper&apos;s.</source>
        <translation>Ein Score ist kein Beweis. Er hängt von beiden Modellen, von der Sprache und von der Länge des Textes ab, und er fällt, wenn ein Maschinentext umformuliert oder bei anderer Temperatur gezogen wird. Auch Menschen, die schreiben, was das Modell erwartet, erhalten hohe Scores. Kurze Texte lassen sich nicht bewerten, und Texte verschiedener Länge sollten nicht verglichen werden. Bei kleinen Modellen kann die Reihenfolge der Detektoren von der des Papers abweichen.</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Texts to score, in the column “text” or else the first one of texts. A class that says which a machine wrote lets the detectors be measured, as in files with the lists “original” and “sampled”.</source>
        <translation>Zu bewertende Texte, in der Spalte „text“ oder sonst der ersten Textspalte. Eine Klasse, die sagt, welche eine Maschine schrieb, erlaubt es, die Detektoren zu messen, wie in Dateien mit den Listen „original“ und „sampled“.</translation>
    </message>
    <message>
        <source>Scoring model</source>
        <translation>Bewertungsmodell</translation>
    </message>
    <message>
        <source>A causal language model that reads the texts. It is not changed.</source>
        <translation>Ein kausales Sprachmodell, das die Texte liest. Es wird nicht verändert.</translation>
    </message>
    <message>
        <source>Drawing model</source>
        <translation>Ziehungsmodell</translation>
    </message>
    <message>
        <source>Draws the tokens that a text is compared with, for Lastde++ and Fast-DetectGPT; the scoring model where none is named. Both must have the same vocabulary.</source>
        <translation>Zieht die Tokens, mit denen ein Text verglichen wird, für Lastde++ und Fast-DetectGPT; das Bewertungsmodell, wo keines genannt ist. Beide müssen dasselbe Vokabular haben.</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Takes texts without a class for a person&apos;s and goes on from the beginning of each: the machine&apos;s side of the comparison.</source>
        <translation>Nimmt Texte ohne Klasse als menschlich und setzt den Anfang jedes Textes fort: die Seite der Maschine in diesem Vergleich.</translation>
    </message>
    <message>
        <source>How well machines are told from persons</source>
        <translation>Wie gut sich Maschinen von Menschen unterscheiden lassen</translation>
    </message>
    <message>
        <source>All detectors on the same texts</source>
        <translation>Alle Detektoren auf denselben Texten</translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation>ROC-Kurven</translation>
    </message>
    <message>
        <source>Scores of Lastde</source>
        <translation>Scores von Lastde</translation>
    </message>
    <message>
        <source>Scores of Lastde++</source>
        <translation>Scores von Lastde++</translation>
    </message>
    <message>
        <source>Token by token</source>
        <translation>Token für Token</translation>
    </message>
    <message>
        <source>Log-probabilities and their scales</source>
        <translation>Log-Wahrscheinlichkeiten und ihre Skalen</translation>
    </message>
    <message>
        <source>Cosines of neighboring stretches</source>
        <translation>Kosinus benachbarter Abschnitte</translation>
    </message>
    <message>
        <source>Diversity at each scale</source>
        <translation>Diversität auf jeder Skala</translation>
    </message>
    <message>
        <source>Diversity by origin</source>
        <translation>Diversität nach Herkunft</translation>
    </message>
    <message>
        <source>At a chosen false-positive rate</source>
        <translation>Bei gewählter Falsch-Positiv-Rate</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Scores of every text</source>
        <translation>Scores aller Texte</translation>
    </message>
    <message>
        <source>Noise λ</source>
        <translation>Rauschen λ</translation>
    </message>
    <message>
        <source>Deviation of the noise that decides. More of it moves every picture further; which amount tells the origins apart is shown over the whole range.</source>
        <translation>Standardabweichung des Rauschens, das entscheidet. Mehr davon bewegt jedes Bild weiter; welche Menge die Herkünfte unterscheidet, wird über den ganzen Bereich gezeigt.</translation>
    </message>
    <message>
        <source>Noise levels</source>
        <translation>Rauschstufen</translation>
    </message>
    <message>
        <source>Thousandths: the noise over which the AUROC is drawn, beside the one that decides.</source>
        <translation>Tausendstel: das Rauschen, über das die AUROC gezeichnet wird, neben dem, das entscheidet.</translation>
    </message>
    <message>
        <source>Draws of noise</source>
        <translation>Ziehungen des Rauschens</translation>
    </message>
    <message>
        <source>A score is the mean over so many draws: its variance falls, and the time grows, in proportion.</source>
        <translation>Ein Score ist das Mittel über so viele Ziehungen: Seine Varianz fällt, und die Zeit wächst, im selben Verhältnis.</translation>
    </message>
    <message>
        <source>Share of real pictures that the threshold may call generated. It is set on real pictures alone.</source>
        <translation>Anteil der echten Bilder, den die Schwelle generiert nennen darf. Sie wird nur auf echten Bildern gesetzt.</translation>
    </message>
    <message>
        <source>Each seed draws other noise and divides the real pictures in another way. The spread over seeds says how much of a difference is luck.</source>
        <translation>Jeder Seed zieht anderes Rauschen und teilt die echten Bilder anders auf. Die Streuung über die Seeds sagt, wie viel von einem Unterschied Glück ist.</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Deviation of the Gaussian blur of the variants with blur; 0 leaves them out.</source>
        <translation>Standardabweichung der gaußschen Unschärfe in den Varianten mit Unschärfe; 0 lässt sie weg.</translation>
    </message>
    <message>
        <source>Colors as the network sees them</source>
        <translation>Farben, wie das Netz sie sieht</translation>
    </message>
    <message>
        <source>Colors from 0 to 1, about 4.4 times as strong</source>
        <translation>Farben von 0 bis 1, etwa 4,4-mal so stark</translation>
    </message>
    <message>
        <source>Unit of the noise</source>
        <translation>Einheit des Rauschens</translation>
    </message>
    <message>
        <source>The official script adds noise after the colors were normalized; others add it to colors from 0 to 1.</source>
        <translation>Das offizielle Skript fügt das Rauschen nach dem Normalisieren der Farben hinzu; andere fügen es zu Farben von 0 bis 1 hinzu.</translation>
    </message>
    <message>
        <source>Pictures per origin</source>
        <translation>Bilder je Herkunft</translation>
    </message>
    <message>
        <source>At most so many real pictures and so many of each generator, chosen at random; 0 takes all.</source>
        <translation>Höchstens so viele echte Bilder und so viele jedes Generators, zufällig gewählt; 0 nimmt alle.</translation>
    </message>
    <message>
        <source>Common side</source>
        <translation>Gemeinsame Seite</translation>
    </message>
    <message>
        <source>Every picture is brought to a square of so many pixels first, so that different sizes give nothing away; 0 leaves it to the network&apos;s own preprocessing.</source>
        <translation>Jedes Bild wird zuerst auf ein Quadrat von so vielen Pixeln gebracht, damit verschiedene Größen nichts verraten; 0 überlässt dies der Vorverarbeitung des Netzes.</translation>
    </message>
    <message>
        <source>Stand-ins</source>
        <translation>Ersatzbilder</translation>
    </message>
    <message>
        <source>Makes crude generated pictures from the real ones where no generated ones are named.</source>
        <translation>Macht grobe generierte Bilder aus den echten, wo keine generierten genannt sind.</translation>
    </message>
    <message>
        <source>Compression and resizing</source>
        <translation>Kompression und Skalierung</translation>
    </message>
    <message>
        <source>Also scores all pictures after JPEG, blur, resizing and cropping.</source>
        <translation>Bewertet alle Bilder auch nach JPEG, Unschärfe, Skalierung und Zuschnitt.</translation>
    </message>
    <message>
        <source>RIGID</source>
        <translation>RIGID</translation>
    </message>
    <message>
        <source>Asks how far a picture&apos;s feature moves under a whisper of noise: generated pictures are expected to move further than photographs.</source>
        <translation>Fragt, wie weit sich das Merkmal eines Bildes unter einem Hauch von Rauschen bewegt: Von generierten Bildern wird erwartet, dass sie sich weiter bewegen als Fotos.</translation>
    </message>
    <message>
        <source>Each picture is shown to an image encoder twice, once with a little noise. The score is 1 − s, where s is the cosine of the two features: 0 means that nothing moved. A threshold is set on real pictures alone, such that the chosen share of them would be called generated; one&apos;s own photographs make the best reference. AUROC is the probability that of a random pair the generated picture moves more: 1 is perfect, 0.5 is chance, and below 0.5 the expectation is turned round, which happens, depending on noise, encoder and generator. So the AUROC is drawn over the whole range of noise, per generator. Blur in the place of noise, the larger of both (MINDER), the distance to the nearest real picture and plain high frequencies are measured on the same pictures.</source>
        <translation>Jedes Bild wird einem Bild-Encoder zweimal gezeigt, einmal mit ein wenig Rauschen. Der Score ist 1 − s, wobei s der Kosinus der beiden Merkmale ist: 0 heißt, dass sich nichts bewegt hat. Eine Schwelle wird allein auf echten Bildern gesetzt, so dass der gewählte Anteil von ihnen generiert genannt würde; eigene Fotos sind die beste Referenz. Die AUROC ist die Wahrscheinlichkeit, dass sich von einem zufälligen Paar das generierte Bild mehr bewegt: 1 ist perfekt, 0,5 ist Zufall, und unter 0,5 ist die Erwartung umgekehrt, was je nach Rauschen, Encoder und Generator vorkommt. Darum wird die AUROC über den ganzen Bereich des Rauschens gezeichnet, je Generator. Unschärfe anstelle des Rauschens, das größere von beiden (MINDER), der Abstand zum nächsten echten Bild und bloße hohe Frequenzen werden auf denselben Bildern gemessen.</translation>
    </message>
    <message>
        <source>That generated pictures move more is an observation, not a law; measure its sign before you rely on it. Sets that differ in size, file format or content are told apart by that alone. Small encoders move for other reasons than large ones. Stand-ins made from real pictures are no modern generator&apos;s. A verdict near the threshold says nothing.</source>
        <translation>Dass sich generierte Bilder mehr bewegen, ist eine Beobachtung, kein Gesetz; ihr Vorzeichen ist zu messen, bevor man sich darauf verlässt. Mengen, die sich in Größe, Dateiformat oder Inhalt unterscheiden, werden allein daran unterschieden. Kleine Encoder bewegen sich aus anderen Gründen als große. Ersatzbilder aus echten Bildern stammen von keinem modernen Generator. Ein Urteil nahe der Schwelle sagt nichts.</translation>
    </message>
    <message>
        <source>Real pictures</source>
        <translation>Echte Bilder</translation>
    </message>
    <message>
        <source>Pictures that a camera took, as like those in question as can be. One half sets the threshold, the other tests it.</source>
        <translation>Bilder, die eine Kamera aufgenommen hat, den fraglichen so ähnlich wie möglich. Eine Hälfte setzt die Schwelle, die andere testet sie.</translation>
    </message>
    <message>
        <source>Any model that turns pictures into features; DINOv2 in the paper. It is not changed.</source>
        <translation>Jedes Modell, das Bilder in Merkmale umwandelt; im Paper DINOv2. Es wird nicht verändert.</translation>
    </message>
    <message>
        <source>Generated pictures</source>
        <translation>Generierte Bilder</translation>
    </message>
    <message>
        <source>Pictures known to be generated, to measure the method on; each class is taken for a generator of its own.</source>
        <translation>Bilder, von denen bekannt ist, dass sie generiert sind, um die Methode an ihnen zu messen; jede Klasse gilt als eigener Generator.</translation>
    </message>
    <message>
        <source>Pictures in question</source>
        <translation>Fragliche Bilder</translation>
    </message>
    <message>
        <source>Pictures whose origin is not known; each gets a verdict.</source>
        <translation>Bilder, deren Herkunft nicht bekannt ist; jedes erhält ein Urteil.</translation>
    </message>
    <message>
        <source>How well generated pictures are told from real ones</source>
        <translation>Wie gut sich generierte Bilder von echten unterscheiden lassen</translation>
    </message>
    <message>
        <source>All scores on the same pictures</source>
        <translation>Alle Scores auf denselben Bildern</translation>
    </message>
    <message>
        <source>AUROC over the noise</source>
        <translation>AUROC über das Rauschen</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>How far features move</source>
        <translation>Wie weit sich Merkmale bewegen</translation>
    </message>
    <message>
        <source>Thresholds from real pictures alone</source>
        <translation>Schwellen allein aus echten Bildern</translation>
    </message>
    <message>
        <source>AUROC under compression and resizing</source>
        <translation>AUROC unter Kompression und Skalierung</translation>
    </message>
    <message>
        <source>Flagged under compression and resizing</source>
        <translation>Markiert unter Kompression und Skalierung</translation>
    </message>
    <message>
        <source>What the encoder sees</source>
        <translation>Was der Encoder sieht</translation>
    </message>
    <message>
        <source>Scores of every picture</source>
        <translation>Scores aller Bilder</translation>
    </message>
    <message>
        <source>Rendered scenes as the real side, and crude stand-ins made from them as the generated one: a measurement of where the expectation holds with a small encoder, and where it is turned round.</source>
        <translation>Gerenderte Szenen als echte Seite und daraus gemachte grobe Ersatzbilder als generierte: eine Messung, wo die Erwartung mit einem kleinen Encoder gilt und wo sie umgekehrt ist.</translation>
    </message>
    <message>
        <source>Similarity by their sum</source>
        <translation>Ähnlichkeit durch ihre Summe</translation>
    </message>
    <message>
        <source>The same, negative ones as 0</source>
        <translation>Dasselbe, negative als 0</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>Alle gleich</translation>
    </message>
    <message>
        <source>Weights of the parts</source>
        <translation>Gewichte der Teile</translation>
    </message>
    <message>
        <source>How the similarity of each part with its words becomes its weight. The paper divides by the sum, which says little where similarities are negative; the run counts such rows.</source>
        <translation>Wie die Ähnlichkeit jedes Teils mit seinen Wörtern zu seinem Gewicht wird. Die Arbeit teilt durch die Summe, was wenig sagt, wo Ähnlichkeiten negativ sind; der Lauf zählt solche Zeilen.</translation>
    </message>
    <message>
        <source>Weight of the whole picture</source>
        <translation>Gewicht des ganzen Bilds</translation>
    </message>
    <message>
        <source>The parts together weigh 1.</source>
        <translation>Die Teile wiegen zusammen 1.</translation>
    </message>
    <message>
        <source>As the model gives them</source>
        <translation>Wie das Modell sie gibt</translation>
    </message>
    <message>
        <source>All of length 1</source>
        <translation>Alle auf Länge 1</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Einbettungen</translation>
    </message>
    <message>
        <source>The official scripts for OpenAI&apos;s CLIP add embeddings as they are, so that longer ones count for more; the one for Hugging Face&apos;s CLIP brings them to length 1 first.</source>
        <translation>Die offiziellen Skripte für OpenAIs CLIP addieren Einbettungen, wie sie sind, so dass längere mehr zählen; das für Hugging Faces CLIP bringt sie erst auf Länge 1.</translation>
    </message>
    <message>
        <source>Each seed draws other rows, and disturbs and exchanges boxes in another way. The spread over seeds says how much of a difference is luck.</source>
        <translation>Jeder Seed zieht andere Zeilen und stört und vertauscht Boxen anders. Die Streuung über die Seeds sagt, wie viel eines Unterschieds Zufall ist.</translation>
    </message>
    <message>
        <source>Rows per seed</source>
        <translation>Zeilen je Seed</translation>
    </message>
    <message>
        <source>At most so many rows for each seed, chosen at random; 0 takes all.</source>
        <translation>Höchstens so viele Zeilen je Seed, zufällig gewählt; 0 nimmt alle.</translation>
    </message>
    <message>
        <source>Words of a part</source>
        <translation>Wörter eines Teils</translation>
    </message>
    <message>
        <source>What a part&apos;s picture is compared with; {} stands for its words. The paper takes the bare words.</source>
        <translation>Womit das Bild eines Teils verglichen wird; {} steht für seine Wörter. Die Arbeit nimmt die bloßen Wörter.</translation>
    </message>
    <message>
        <source>In its place, black around it</source>
        <translation>An seinem Ort, schwarz umgeben</translation>
    </message>
    <message>
        <source>In its place, the mean color around it</source>
        <translation>An seinem Ort, von der mittleren Farbe umgeben</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>Ausgeschnitten</translation>
    </message>
    <message>
        <source>Picture of a part</source>
        <translation>Bild eines Teils</translation>
    </message>
    <message>
        <source>What the model is shown of a part.</source>
        <translation>Was das Modell von einem Teil gezeigt bekommt.</translation>
    </message>
    <message>
        <source>Temperature of the softmax</source>
        <translation>Temperatur des Softmax</translation>
    </message>
    <message>
        <source>Similarities are divided by it; only for the softmax.</source>
        <translation>Ähnlichkeiten werden durch sie geteilt; nur für den Softmax.</translation>
    </message>
    <message>
        <source>Also measures equal weights, parts alone, the whole picture for every part, and exchanged and disturbed boxes.</source>
        <translation>Misst auch gleiche Gewichte, die Teile allein, das ganze Bild für jeden Teil sowie vertauschte und gestörte Boxen.</translation>
    </message>
    <message>
        <source>Row shown in detail</source>
        <translation>Genau gezeigte Zeile</translation>
    </message>
    <message>
        <source>Row whose parts are drawn, counted from 1; the first one where there is no such row.</source>
        <translation>Zeile, deren Teile gezeichnet werden, von 1 an gezählt; die erste, wo es keine solche gibt.</translation>
    </message>
    <message>
        <source>ComCLIP</source>
        <translation>ComCLIP</translation>
    </message>
    <message>
        <source>Matches captions and pictures part by part: subject, object and relation are each compared with their own region, with no training.</source>
        <translation>Vergleicht Bildtexte und Bilder Teil für Teil: Subjekt, Objekt und Beziehung je mit dem eigenen Bereich, ohne Training.</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>Finds the regions where the data has no boxes; beside the data&apos;s boxes it is measured as a second source.</source>
        <translation>Findet die Bereiche, wo die Daten keine Boxen haben; neben den Boxen der Daten wird er als zweite Quelle gemessen.</translation>
    </message>
    <message>
        <source>How often the caption finds its picture</source>
        <translation>Wie oft der Bildtext sein Bild findet</translation>
    </message>
    <message>
        <source>All approaches on the same rows</source>
        <translation>Alle Ansätze an denselben Zeilen</translation>
    </message>
    <message>
        <source>Margins without and with the method</source>
        <translation>Abstände ohne und mit dem Verfahren</translation>
    </message>
    <message>
        <source>Pictures of the parts</source>
        <translation>Bilder der Teile</translation>
    </message>
    <message>
        <source>Words, regions and weights</source>
        <translation>Wörter, Bereiche und Gewichte</translation>
    </message>
    <message>
        <source>Threshold of the map</source>
        <translation>Schwelle der Karte</translation>
    </message>
    <message>
        <source>Share of the map&apos;s largest value from which on a place counts as looked at. The largest connected area above it gets the positive point.</source>
        <translation>Anteil des größten Werts der Karte, ab dem ein Ort als betrachtet gilt. Das größte zusammenhängende Gebiet darüber bekommt den positiven Punkt.</translation>
    </message>
    <message>
        <source>Refinements</source>
        <translation>Verfeinerungen</translation>
    </message>
    <message>
        <source>1 gives the first mask to the segmenter again; 2 also takes new points inside of it.</source>
        <translation>1 gibt dem Segmentierer die erste Maske noch einmal; 2 nimmt auch neue Punkte in ihr.</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>Viertel</translation>
    </message>
    <message>
        <source>Also searches the four quarters of each picture, so that small objects are seen larger.</source>
        <translation>Durchsucht auch die vier Viertel jedes Bilds, so dass kleine Objekte größer gesehen werden.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Asked one after another, separated by semicolons; what any answer names is looked for.</source>
        <translation>Nacheinander gestellt, durch Semikolons getrennt; was eine Antwort nennt, wird gesucht.</translation>
    </message>
    <message>
        <source>Pictures per seed</source>
        <translation>Bilder je Seed</translation>
    </message>
    <message>
        <source>At most so many annotated pictures for each seed, chosen at random; 0 takes all.</source>
        <translation>Höchstens so viele annotierte Bilder je Seed, zufällig gewählt; 0 nimmt alle.</translation>
    </message>
    <message>
        <source>Each seed draws other pictures, and other points where points are drawn. The spread over seeds says how much of a difference is luck.</source>
        <translation>Jeder Seed zieht andere Bilder, und andere Punkte, wo Punkte gezogen werden. Die Streuung über die Seeds sagt, wie viel eines Unterschieds Zufall ist.</translation>
    </message>
    <message>
        <source>Form of the question</source>
        <translation>Form der Frage</translation>
    </message>
    <message>
        <source>{} stands for the question, &lt;image&gt; for the picture: “USER: &lt;image&gt; {} ASSISTANT:” for a LLaVA. Without &lt;image&gt; the picture comes first.</source>
        <translation>{} steht für die Frage, &lt;image&gt; für das Bild: „USER: &lt;image&gt; {} ASSISTANT:“ für ein LLaVA. Ohne &lt;image&gt; steht das Bild vorn.</translation>
    </message>
    <message>
        <source>Head weights</source>
        <translation>Kopfgewichte</translation>
    </message>
    <message>
        <source>Heads that look at single tokens count for more.</source>
        <translation>Köpfe, die auf einzelne Tokens sehen, zählen mehr.</translation>
    </message>
    <message>
        <source>Regularization</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <source>Damps the first tokens, which all later ones can see and which gather attention for that alone.</source>
        <translation>Dämpft die ersten Tokens, die alle späteren sehen können und schon darum Aufmerksamkeit sammeln.</translation>
    </message>
    <message>
        <source>Negative point</source>
        <translation>Negativer Punkt</translation>
    </message>
    <message>
        <source>Also tells the segmenter a place that is not the object&apos;s.</source>
        <translation>Nennt dem Segmentierer auch einen Ort, der nicht zum Objekt gehört.</translation>
    </message>
    <message>
        <source>Points drawn at random</source>
        <translation>Punkte zufällig gezogen</translation>
    </message>
    <message>
        <source>Anywhere in the positive and negative areas, not where the map is highest and lowest.</source>
        <translation>Irgendwo im positiven und negativen Gebiet, nicht wo die Karte am höchsten und tiefsten ist.</translation>
    </message>
    <message>
        <source>Of the word itself</source>
        <translation>Des Worts selbst</translation>
    </message>
    <message>
        <source>Of the place that chose it</source>
        <translation>Der Stelle, die es wählte</translation>
    </message>
    <message>
        <source>Row of the map</source>
        <translation>Zeile der Karte</translation>
    </message>
    <message>
        <source>Whose attention is the map of a word. The paper does not say; the place that chose it is where a model looks while it decides, and its maps are the better ones here.</source>
        <translation>Wessen Aufmerksamkeit die Karte eines Worts ist. Die Arbeit sagt es nicht; an der Stelle, die es wählte, sieht ein Modell hin, während es entscheidet, und ihre Karten sind hier die besseren.</translation>
    </message>
    <message>
        <source>Overlap of doubles</source>
        <translation>Überlappung Doppelter</translation>
    </message>
    <message>
        <source>Of masks that overlap more (intersection over union) the best alone is kept.</source>
        <translation>Von Masken, die sich mehr überlappen (Schnitt durch Vereinigung), bleibt nur die beste.</translation>
    </message>
    <message>
        <source>Tokens of an answer</source>
        <translation>Tokens einer Antwort</translation>
    </message>
    <message>
        <source>An answer ends after so many at the latest.</source>
        <translation>Spätestens nach so vielen endet eine Antwort.</translation>
    </message>
    <message>
        <source>Picture shown in detail</source>
        <translation>Genau gezeigtes Bild</translation>
    </message>
    <message>
        <source>Row of the picture whose maps and masks are drawn, counted from 1; the first one where there is no such row.</source>
        <translation>Zeile des Bilds, dessen Karten und Masken gezeichnet werden, von 1 an gezählt; die erste, wo es keine solche gibt.</translation>
    </message>
    <message>
        <source>VL-SAM</source>
        <translation>VL-SAM</translation>
    </message>
    <message>
        <source>Finds and cuts out objects without being told which: a vision–language model names them, and where it looks while naming them becomes a click for a segmenter.</source>
        <translation>Findet Objekte und schneidet sie aus, ohne dass gesagt wird, welche: Ein Vision-Language-Modell nennt sie, und wohin es dabei sieht, wird zum Klick für einen Segmentierer.</translation>
    </message>
    <message>
        <source>A vision–language model is asked what is in the picture. The attention of all its layers and heads while it wrote a word is followed back to the patches of the picture: the map of that word. The largest area of the map gives a positive point, the rest a negative one, and a segmenter such as Segment Anything cuts out what was clicked on; its mask is fed back once and refined with new points. Quarters of the picture and further questions find more. Where the data has boxes, every step is measured: AR50 is the share of true objects of which a found box covers half, whatever its name; AP50 wants the name as well; the first click hits where the positive point lies on an object of that name.</source>
        <translation>Ein Vision-Language-Modell wird gefragt, was im Bild ist. Die Aufmerksamkeit aller Schichten und Köpfe, während es ein Wort schrieb, wird bis zu den Feldern des Bilds zurückverfolgt: die Karte dieses Worts. Das größte Gebiet der Karte gibt einen positiven Punkt, der Rest einen negativen, und ein Segmentierer wie Segment Anything schneidet aus, was angeklickt wurde; seine Maske wird ihm einmal zurückgegeben und mit neuen Punkten verfeinert. Viertel des Bilds und weitere Fragen finden mehr. Wo die Daten Boxen haben, wird jeder Schritt gemessen: AR50 ist der Anteil der wahren Objekte, von denen eine gefundene Box die Hälfte deckt, wie sie auch heißt; AP50 verlangt auch den Namen; der erste Klick trifft, wo der positive Punkt auf einem Objekt dieses Namens liegt.</translation>
    </message>
    <message>
        <source>What the model does not name is not found, and two things of the same name share a map. In shallow models the regularization tilts maps toward the last patches. The score of an object is the quality that the segmenter estimates, no probability that the name is right.</source>
        <translation>Was das Modell nicht nennt, wird nicht gefunden, und zwei Dinge gleichen Namens teilen sich eine Karte. In flachen Modellen neigt die Regularisierung Karten zu den letzten Feldern. Der Wert eines Objekts ist die Güte, die der Segmentierer schätzt, keine Wahrscheinlichkeit, dass der Name stimmt.</translation>
    </message>
    <message>
        <source>No official code was released; thresholds that the paper does not tell are parameters. Questions are given, not written by the model, and answers are always the likeliest ones. The divisor of the regularization is the length of the sequence. The map covers the middle square of a picture, which is what the model sees.</source>
        <translation>Offizieller Code ist nicht erschienen; Schwellen, die die Arbeit nicht nennt, sind Parameter. Fragen sind vorgegeben, nicht vom Modell geschrieben, und Antworten stets die wahrscheinlichsten. Der Teiler der Regularisierung ist die Länge der Folge. Die Karte bedeckt das mittlere Quadrat eines Bilds, denn das sieht das Modell.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>With boxes, and perhaps masks of the same objects, the method is measured on them; their names are never shown to the models.</source>
        <translation>Mit Boxen, und vielleicht Masken derselben Objekte, wird das Verfahren an ihnen gemessen; ihre Namen bekommen die Modelle nie zu sehen.</translation>
    </message>
    <message>
        <source>Vision–language model</source>
        <translation>Vision-Language-Modell</translation>
    </message>
    <message>
        <source>Names what it sees, such as a LLaVA. It is not changed.</source>
        <translation>Nennt, was es sieht, etwa ein LLaVA. Es wird nicht verändert.</translation>
    </message>
    <message>
        <source>Segmenter</source>
        <translation>Segmentierer</translation>
    </message>
    <message>
        <source>Cuts out what it is pointed at, such as Segment Anything. It is not changed.</source>
        <translation>Schneidet aus, worauf gezeigt wird, etwa Segment Anything. Es wird nicht verändert.</translation>
    </message>
    <message>
        <source>What was found without being told what to look for</source>
        <translation>Was ohne Vorgabe gefunden wurde</translation>
    </message>
    <message>
        <source>Objects found, step by step</source>
        <translation>Gefundene Objekte, Schritt für Schritt</translation>
    </message>
    <message>
        <source>What each step adds</source>
        <translation>Was jeder Schritt beiträgt</translation>
    </message>
    <message>
        <source>From attention to masks</source>
        <translation>Von der Aufmerksamkeit zu den Masken</translation>
    </message>
    <message>
        <source>Objects of the shown picture</source>
        <translation>Objekte des gezeigten Bilds</translation>
    </message>
    <message>
        <source>What each head counts</source>
        <translation>Was jeder Kopf zählt</translation>
    </message>
    <message>
        <source>Rendered scenes, a small model that lists their objects and a small segmenter: what each step of the method adds, beside exchanged words, which must not help, and true boxes, which show what is possible.</source>
        <translation>Gerenderte Szenen, ein kleines Modell, das ihre Objekte aufzählt, und ein kleiner Segmentierer: was jeder Schritt des Verfahrens beiträgt, neben vertauschten Wörtern, die nicht helfen dürfen, und wahren Boxen, die zeigen, was möglich ist.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Share of the pool to take. The paper shows 0.05, 0.1 and 0.3.</source>
        <translation>Anteil des Pools, der ausgewählt wird. Die Arbeit zeigt 0.05, 0.1 und 0.3.</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Columns of grades that count, separated by commas, in the order they take turns; empty takes all whose name begins or ends with “score”, or the paper&apos;s fourteen names. For a judge, the capabilities to ask for.</source>
        <translation>Spalten mit Bewertungen, die zählen, durch Kommas getrennt, in der Reihenfolge, in der sie zum Zug kommen; leer nimmt alle, deren Name mit „score“ beginnt oder endet, oder die vierzehn Namen der Arbeit. Bei einem Gutachter die Fähigkeiten, nach denen gefragt wird.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>How much of the budget each capability gets, separated by commas; empty gives all the same, as the paper does.</source>
        <translation>Wie viel vom Budget jede Fähigkeit erhält, durch Kommas getrennt; leer gibt allen gleich viel, wie in der Arbeit.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Only grades above it count. With 0, as in the paper, any use at all is enough.</source>
        <translation>Nur Bewertungen darüber zählen. Bei 0, wie in der Arbeit, genügt jeder Nutzen.</translation>
    </message>
    <message>
        <source>First styles first</source>
        <translation>Erste Stile zuerst</translation>
    </message>
    <message>
        <source>By grade alone</source>
        <translation>Allein nach Bewertung</translation>
    </message>
    <message>
        <source>Order within a bin</source>
        <translation>Reihenfolge im Bin</translation>
    </message>
    <message>
        <source>The authors&apos; program puts rows whose first style it is before rows whose second style it is, so that a bin is not quite sorted by grade.</source>
        <translation>Das Programm der Autoren stellt Zeilen, deren erster Stil es ist, vor Zeilen, deren zweiter Stil es ist, so dass ein Bin nicht ganz nach Bewertungen sortiert ist.</translation>
    </message>
    <message>
        <source>Drawn by the run&apos;s seed</source>
        <translation>Durch den Seed des Laufs gezogen</translation>
    </message>
    <message>
        <source>As in the pool</source>
        <translation>Wie im Pool</translation>
    </message>
    <message>
        <source>Equal grades</source>
        <translation>Gleiche Bewertungen</translation>
    </message>
    <message>
        <source>Grades are whole numbers, so most rows share theirs with many others. The authors leave to chance which come first.</source>
        <translation>Bewertungen sind ganze Zahlen, so dass die meisten Zeilen ihre mit vielen anderen teilen. Welche davon zuerst kommen, überlassen die Autoren dem Zufall.</translation>
    </message>
    <message>
        <source>Rows in the table</source>
        <translation>Zeilen in der Tabelle</translation>
    </message>
    <message>
        <source>Of a larger pool the table of all rows shows those taken, and as many others as fit; 0 lists all.</source>
        <translation>Bei einem größeren Pool zeigt die Tabelle aller Zeilen die ausgewählten und so viele andere, wie Platz haben; 0 führt alle auf.</translation>
    </message>
    <message>
        <source>Item that is explained at length, counted from 1; the first one taken where it is 0 or there is no such row.</source>
        <translation>Eintrag, der ausführlich erklärt wird, von 1 an gezählt; der erste ausgewählte bei 0, oder wo es keine solche Zeile gibt.</translation>
    </message>
    <message>
        <source>mmSSR</source>
        <translation>mmSSR</translation>
    </message>
    <message>
        <source>Takes a small strong subset out of a large pool of dialogues: the best-graded rows of every capability in turn, spread evenly over styles and sources.</source>
        <translation>Wählt aus einem großen Pool von Dialogen eine kleine starke Teilmenge: reihum für jede Fähigkeit die Zeilen mit den besten Bewertungen, gleichmäßig über Stile und Quellen verteilt.</translation>
    </message>
    <message>
        <source>Every row has a grade from 0 to 5 for each capability, and one or more styles; a style and a source make a bin. In every round each capability takes its share of what is missing to the budget, from its best grades down. Small bins go first, and what they cannot fill larger ones do. No rows are compared in pairs: the time grows with the rows alone, and millions take seconds. Every row says why it was taken, or which grade would have taken it. Grades come from the data&apos;s own columns, or from a vision–language model that follows instructions and is asked for every row and capability. The entropy of the bins says how evenly the rows are spread. In the example a small model learns from few judged items to grade the rest; then it is trained on different subsets, equally long, and what it gets right tells what a subset is worth.</source>
        <translation>Jede Zeile hat für jede Fähigkeit eine Bewertung von 0 bis 5 und einen oder mehrere Stile; ein Stil und eine Quelle ergeben ein Bin. In jeder Runde nimmt jede Fähigkeit ihren Anteil an dem, was zum Budget fehlt, von ihren besten Bewertungen abwärts. Kleine Bins kommen zuerst, und was sie nicht füllen können, füllen größere. Zeilen werden nicht paarweise verglichen: Die Zeit wächst nur mit der Zahl der Zeilen, und Millionen dauern Sekunden. Jede Zeile sagt, warum sie ausgewählt wurde oder mit welcher Bewertung sie ausgewählt worden wäre. Bewertungen stammen aus eigenen Spalten der Daten oder von einem Vision-Language-Modell, das Anweisungen befolgt und zu jeder Zeile und Fähigkeit gefragt wird. Die Entropie der Bins sagt, wie gleichmäßig die Zeilen verteilt sind. Im Beispiel lernt ein kleines Modell aus wenigen begutachteten Einträgen, die übrigen zu bewerten; dann wird es auf verschiedenen Teilmengen trainiert, gleich lange, und was es richtig beantwortet, zeigt, was eine Teilmenge wert ist.</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Gutachter</translation>
    </message>
    <message>
        <source>A vision–language model that follows instructions, for pools without grades. For a trial: a small LLaVA, which is fine-tuned in copies.</source>
        <translation>Ein Vision-Language-Modell, das Anweisungen befolgt, für Pools ohne Bewertungen. Für einen Versuch: ein kleines LLaVA, von dem Kopien feinabgestimmt werden.</translation>
    </message>
    <message>
        <source>Test items of a trial</source>
        <translation>Testfragen eines Versuchs</translation>
    </message>
    <message>
        <source>What the models that were trained on subsets are asked.</source>
        <translation>Was die auf Teilmengen trainierten Modelle gefragt werden.</translation>
    </message>
    <message>
        <source>The selection in numbers</source>
        <translation>Die Auswahl in Zahlen</translation>
    </message>
    <message>
        <source>The same model, trained on different parts of the pool</source>
        <translation>Dasselbe Modell, auf verschiedenen Teilen des Pools trainiert</translation>
    </message>
    <message>
        <source>Accuracy by topic</source>
        <translation>Genauigkeit nach Thema</translation>
    </message>
    <message>
        <source>How well the scorer ranks</source>
        <translation>Wie gut der Scorer ordnet</translation>
    </message>
    <message>
        <source>What the pool has to offer</source>
        <translation>Was der Pool zu bieten hat</translation>
    </message>
    <message>
        <source>What was taken for what</source>
        <translation>Was wofür ausgewählt wurde</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>What a budget buys</source>
        <translation>Was ein Budget einbringt</translation>
    </message>
    <message>
        <source>One item</source>
        <translation>Ein Beispiel</translation>
    </message>
    <message>
        <source>Items and why</source>
        <translation>Beispiele, und warum</translation>
    </message>
    <message>
        <source>Every row, and why</source>
        <translation>Jede Zeile, und warum</translation>
    </message>
    <message>
        <source>The training set</source>
        <translation>Der Trainingsdatensatz</translation>
    </message>
    <message>
        <source>Manifest of the training set</source>
        <translation>Manifest des Trainingsdatensatzes</translation>
    </message>
    <message>
        <source>Seeds of the trial</source>
        <translation>Seeds des Versuchs</translation>
    </message>
    <message>
        <source>Each seed lets the judge see other items and draws and trains anew.</source>
        <translation>Jeder Seed legt dem Gutachter andere Einträge vor und zieht und trainiert neu.</translation>
    </message>
    <message>
        <source>Judged items of the trial</source>
        <translation>Begutachtete Einträge des Versuchs</translation>
    </message>
    <message>
        <source>From so many graded items scorer and styler learn.</source>
        <translation>Aus so vielen bewerteten Einträgen lernen Scorer und Styler.</translation>
    </message>
    <message>
        <source>Steps of the trial&apos;s scorer</source>
        <translation>Schritte für den Scorer des Versuchs</translation>
    </message>
    <message>
        <source>How long scorer and styler are trained.</source>
        <translation>Wie lange Scorer und Styler trainiert werden.</translation>
    </message>
    <message>
        <source>Steps of the trial&apos;s models</source>
        <translation>Schritte für die Modelle des Versuchs</translation>
    </message>
    <message>
        <source>How long the model is trained on each subset, the same for all.</source>
        <translation>Wie lange das Modell auf jeder Teilmenge trainiert wird, für alle gleich.</translation>
    </message>
    <message>
        <source>Batch of the trial</source>
        <translation>Batch des Versuchs</translation>
    </message>
    <message>
        <source>Items in a step.</source>
        <translation>Einträge je Schritt.</translation>
    </message>
    <message>
        <source>Label-Agnostic Forgetting</source>
        <translation>Label-Agnostic Forgetting</translation>
    </message>
    <message>
        <source>Removes classes or training rows from a classifier without any label, and hands over a receipt: what changed, and whether it can be told or undone.</source>
        <translation>Entfernt Klassen oder Trainingszeilen ohne jedes Label aus einem Klassifikator und händigt einen Beleg aus: was sich geändert hat und ob es sich erkennen oder rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Two small autoencoders learn how the classifier represents all training rows, and how it represents those to be forgotten. Its feature extractor is then moved in small steps: rows to forget must no longer fit their own description, all others must fit theirs, and a second loss keeps the others where the original had them. No step looks at a label. LAF+R repairs the head afterwards with a few labeled rows that remain. The reference is the same network trained anew without the rows: an unlearned model should be like it in every column. Accuracy on forgotten rows says what is left of them, accuracy on remaining test rows what it cost. Attack success is how often an attacker who sees the outputs tells forgotten rows from rows never seen; 50 % is chance, and the retrained model says what can be hoped for. Noise on the head is the control: it costs the remaining rows as much as LAF does, and a method that forgets no more than it has merely been damaged. The receipt shows every row before and after, where weights changed, how fast the rows are learned again and whether forgetting survives rounding to 8 bits.</source>
        <translation>Zwei kleine Autoencoder lernen, wie der Klassifikator alle Trainingszeilen repräsentiert und wie die zu vergessenden. Sein Merkmalsextraktor wird dann in kleinen Schritten verschoben: Zu vergessende Zeilen dürfen nicht mehr zu ihrer eigenen Beschreibung passen, alle anderen müssen zu ihrer passen, und ein zweiter Loss hält die anderen dort, wo das Original sie hatte. Kein Schritt sieht ein Label an. LAF+R repariert danach den Kopf mit einigen gelabelten Zeilen, die verbleiben. Die Referenz ist dasselbe Netz, ohne die Zeilen neu trainiert: Ein Modell nach dem Verlernen sollte ihm in jeder Spalte gleichen. Die Genauigkeit auf vergessenen Zeilen sagt, was von ihnen übrig ist, die Genauigkeit auf verbleibenden Testzeilen, was es kostete. Der Angriffserfolg sagt, wie oft ein Angreifer, der die Ausgaben sieht, vergessene Zeilen von nie gesehenen unterscheidet; 50 % ist Zufall, und das neu trainierte Modell sagt, was sich erhoffen lässt. Rauschen auf dem Kopf ist die Kontrolle: Es kostet die verbleibenden Zeilen so viel wie LAF, und ein Verfahren, das nicht mehr vergisst, wurde bloß beschädigt. Der Beleg zeigt jede Zeile davor und danach, wo sich Gewichte änderten, wie schnell die Zeilen wieder gelernt werden und ob das Vergessen das Runden auf 8 Bit übersteht.</translation>
    </message>
    <message>
        <source>Training and test data</source>
        <translation>Trainings- und Testdaten</translation>
    </message>
    <message>
        <source>Labeled pictures, or labeled vectors where no model is given. The rows of the split “test” are the test; without a split a third is drawn. Labels measure; LAF itself does not see them.</source>
        <translation>Gelabelte Bilder, oder gelabelte Vektoren, wo kein Modell gegeben ist. Die Zeilen des Splits „test“ sind der Test; ohne Split wird ein Drittel gezogen. Labels dienen dem Messen; LAF selbst sieht sie nicht.</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>What was forgotten and what was kept</source>
        <translation>Was vergessen wurde und was blieb</translation>
    </message>
    <message>
        <source>All methods</source>
        <translation>Alle Methoden</translation>
    </message>
    <message>
        <source>Accuracy on the forgotten rows</source>
        <translation>Genauigkeit auf den vergessenen Zeilen</translation>
    </message>
    <message>
        <source>Accuracy on the test rows that remain</source>
        <translation>Genauigkeit auf den verbleibenden Testzeilen</translation>
    </message>
    <message>
        <source>Each forget set</source>
        <translation>Jede Vergessensmenge</translation>
    </message>
    <message>
        <source>Accuracy while LAF forgets</source>
        <translation>Genauigkeit, während LAF vergisst</translation>
    </message>
    <message>
        <source>Losses of LAF</source>
        <translation>Losses von LAF</translation>
    </message>
    <message>
        <source>Reconstruction under the autoencoder of all data</source>
        <translation>Rekonstruktion durch den Autoencoder aller Daten</translation>
    </message>
    <message>
        <source>Reconstruction under the autoencoder of the forgotten data</source>
        <translation>Rekonstruktion durch den Autoencoder der vergessenen Daten</translation>
    </message>
    <message>
        <source>Representations before</source>
        <translation>Repräsentationen vorher</translation>
    </message>
    <message>
        <source>Representations after LAF</source>
        <translation>Repräsentationen nach LAF</translation>
    </message>
    <message>
        <source>Membership attack by the loss</source>
        <translation>Membership-Inference-Angriff über den Loss</translation>
    </message>
    <message>
        <source>Membership attacks</source>
        <translation>Membership-Inference-Angriffe</translation>
    </message>
    <message>
        <source>How fast it comes back</source>
        <translation>Wie schnell es zurückkehrt</translation>
    </message>
    <message>
        <source>Where the weights changed</source>
        <translation>Wo sich die Gewichte geändert haben</translation>
    </message>
    <message>
        <source>Forgetting after rounding to 8 bits</source>
        <translation>Vergessen nach dem Runden auf 8 Bit</translation>
    </message>
    <message>
        <source>Every row before and after</source>
        <translation>Jede Zeile vorher und nachher</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>Whole classes</source>
        <translation>Ganze Klassen</translation>
    </message>
    <message>
        <source>A random share of the training rows</source>
        <translation>Ein zufälliger Anteil der Trainingszeilen</translation>
    </message>
    <message>
        <source>Rows by their numbers</source>
        <translation>Zeilen nach ihren Nummern</translation>
    </message>
    <message>
        <source>What to forget</source>
        <translation>Was vergessen wird</translation>
    </message>
    <message>
        <source>Classes, a share drawn at random, or rows that you name. All other training rows are to be kept.</source>
        <translation>Klassen, ein zufällig gezogener Anteil oder einzeln genannte Zeilen. Alle anderen Trainingszeilen sollen behalten werden.</translation>
    </message>
    <message>
        <source>Classes or rows</source>
        <translation>Klassen oder Zeilen</translation>
    </message>
    <message>
        <source>Of classes: their names, 3,5 to forget one after another from the same original, 3+5 to forget them together; empty takes the first five in turn, or the first alone of a model that you give. Of a share: the classes to draw from, or empty for all. Of rows: their numbers in the data from 0 on, as 3,17,20-40, or a file of such numbers.</source>
        <translation>Bei Klassen: ihre Namen, 3,5, um sie nacheinander vom selben Original aus zu vergessen, 3+5, um sie zusammen zu vergessen; leer nimmt der Reihe nach die ersten fünf, bei einem gegebenen Modell nur die erste. Bei einem Anteil: die Klassen, aus denen gezogen wird, oder leer für alle. Bei Zeilen: ihre Nummern in den Daten von 0 an, etwa 3,17,20-40, oder eine Datei mit solchen Nummern.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>How much of the training rows, or of those of the named classes, is drawn to be forgotten.</source>
        <translation>Welcher Anteil der Trainingszeilen, oder derer der genannten Klassen, zum Vergessen gezogen wird.</translation>
    </message>
    <message>
        <source>Epochs of forgetting</source>
        <translation>Epochen des Vergessens</translation>
    </message>
    <message>
        <source>Rate of extractor unlearning</source>
        <translation>Lernrate des Verlernens im Extraktor</translation>
    </message>
    <message>
        <source>Rate of alignment</source>
        <translation>Lernrate der Angleichung</translation>
    </message>
    <message>
        <source>Temperature τ</source>
        <translation>Temperatur τ</translation>
    </message>
    <message>
        <source>Weakens the pull of alignment on the rows to forget: the larger, the gentler. 0 chooses: 20 for classes and 5 for single rows as in the paper, 5 for the small network.</source>
        <translation>Schwächt den Zug der Angleichung auf die zu vergessenden Zeilen: je größer, desto sanfter. 0 wählt: 20 bei Klassen und 5 bei einzelnen Zeilen wie in der Arbeit, 5 beim kleinen Netz.</translation>
    </message>
    <message>
        <source>Each seed trains another original where none is given, and draws batches, noise and codes anew. The spread over seeds says how much of a difference is luck.</source>
        <translation>Jeder Seed trainiert ein anderes Original, wo keines gegeben ist, und zieht Batches, Rauschen und Codes neu. Die Streuung über die Seeds sagt, wie viel eines Unterschieds Zufall ist.</translation>
    </message>
    <message>
        <source>Labels for the repair</source>
        <translation>Labels für die Reparatur</translation>
    </message>
    <message>
        <source>LAF+R trains the head afterwards on so many remaining rows with their labels.</source>
        <translation>LAF+R trainiert den Kopf danach auf so vielen verbleibenden Zeilen mit ihren Labels.</translation>
    </message>
    <message>
        <source>Epochs of the repair</source>
        <translation>Epochen der Reparatur</translation>
    </message>
    <message>
        <source>Passes over these rows.</source>
        <translation>Durchgänge über diese Zeilen.</translation>
    </message>
    <message>
        <source>Code of the autoencoders</source>
        <translation>Code der Autoencoder</translation>
    </message>
    <message>
        <source>Numbers that describe a representation. The paper takes 8, and 16 for a ResNet.</source>
        <translation>Zahlen, die eine Repräsentation beschreiben. Die Arbeit nimmt 8, und 16 bei einem ResNet.</translation>
    </message>
    <message>
        <source>Epochs of the autoencoders</source>
        <translation>Epochen der Autoencoder</translation>
    </message>
    <message>
        <source>Passes over the representations that both are fitted with. 0 chooses: 10 as in the authors&apos; code, 40 for the small network.</source>
        <translation>Durchgänge über die Repräsentationen, an die beide angepasst werden. 0 wählt: 10 wie im Code der Autoren, 40 beim kleinen Netz.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Sigmoid, as released</source>
        <translation>Sigmoid, wie veröffentlicht</translation>
    </message>
    <message>
        <source>Last layer of the decoders</source>
        <translation>Letzte Schicht der Decoder</translation>
    </message>
    <message>
        <source>The authors&apos; code ends with a sigmoid, which can&apos;t reach representations outside 0 to 1. Linear can.</source>
        <translation>Der Code der Autoren endet mit einem Sigmoid, das Repräsentationen außerhalb von 0 bis 1 nicht erreichen kann. Linear kann es.</translation>
    </message>
    <message>
        <source>Describe what remains alone</source>
        <translation>Nur das Verbleibende beschreiben</translation>
    </message>
    <message>
        <source>The first autoencoder sees all training rows, as in the authors&apos; code. With this it sees the remaining ones alone.</source>
        <translation>Der erste Autoencoder sieht alle Trainingszeilen, wie im Code der Autoren. Hiermit sieht er nur die verbleibenden.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Rows in a step, of all trainings. Losses are sums over it.</source>
        <translation>Zeilen je Schritt, bei jedem Training. Losses sind Summen darüber.</translation>
    </message>
    <message>
        <source>Epochs of training</source>
        <translation>Epochen des Trainings</translation>
    </message>
    <message>
        <source>Of the small network where no model is given, and of the retrained model.</source>
        <translation>Des kleinen Netzes, wo kein Modell gegeben ist, und des neu trainierten Modells.</translation>
    </message>
    <message>
        <source>Rate of training</source>
        <translation>Lernrate des Trainings</translation>
    </message>
    <message>
        <source>Learning rate of these trainings and of the repair.</source>
        <translation>Lernrate dieser Trainings und der Reparatur.</translation>
    </message>
    <message>
        <source>Epochs of the baselines</source>
        <translation>Epochen der Baselines</translation>
    </message>
    <message>
        <source>Passes of fine-tuning, gradient ascent, gradient difference and random labels.</source>
        <translation>Durchgänge von Feinabstimmung, Gradientenaufstieg, Gradientendifferenz und zufälligen Labels.</translation>
    </message>
    <message>
        <source>Rate of the baselines</source>
        <translation>Lernrate der Baselines</translation>
    </message>
    <message>
        <source>Their learning rate, and that of relearning. 0 chooses: 0.0001, 0.001 for the small network.</source>
        <translation>Ihre Lernrate und die des Wiedererlernens. 0 wählt: 0.0001, beim kleinen Netz 0.001.</translation>
    </message>
    <message>
        <source>Retrain as the reference</source>
        <translation>Als Referenz neu trainieren</translation>
    </message>
    <message>
        <source>Trains the same network anew without the rows to forget: what all others are to be like. Takes the longest of all where the network is large.</source>
        <translation>Trainiert dasselbe Netz neu ohne die zu vergessenden Zeilen: dem sollen alle anderen gleichen. Dauert bei einem großen Netz am längsten von allen.</translation>
    </message>
    <message>
        <source>Compare with other ways</source>
        <translation>Mit anderen Wegen vergleichen</translation>
    </message>
    <message>
        <source>Baselines with labels, LAF without each of its losses, and the control.</source>
        <translation>Baselines mit Labels, LAF ohne je einen seiner Losses und die Kontrolle.</translation>
    </message>
    <message>
        <source>Shadow models</source>
        <translation>Schattenmodelle</translation>
    </message>
    <message>
        <source>For the likelihood-ratio attack so many models of the same kind are trained on random halves of all rows; 0 leaves it out. 16 or more make sense.</source>
        <translation>Für den Likelihood-Quotienten-Angriff werden so viele Modelle derselben Art auf zufälligen Hälften aller Zeilen trainiert; 0 lässt ihn weg. Sinnvoll sind 16 oder mehr.</translation>
    </message>
    <message>
        <source>Wrong labels</source>
        <translation>Falsche Labels</translation>
    </message>
    <message>
        <source>Share of the training labels that are replaced by another class before training, to see what forgetting single rows means to a model that learned them by heart.</source>
        <translation>Anteil der Trainingslabels, die vor dem Training durch eine andere Klasse ersetzt werden, um zu sehen, was das Vergessen einzelner Zeilen für ein Modell bedeutet, das sie auswendig gelernt hat.</translation>
    </message>
    <message>
        <source>So many rows of the data are drawn at random and held in memory; 0 takes all.</source>
        <translation>So viele Zeilen der Daten werden zufällig gezogen und im Speicher gehalten; 0 nimmt alle.</translation>
    </message>
    <message>
        <source>Folder for the unlearned model</source>
        <translation>Ordner für das Modell nach dem Verlernen</translation>
    </message>
    <message>
        <source>Writes the weights that LAF made of the first seed and forget set as a checkpoint that can be opened again. The folder must not exist yet; empty keeps no model. The original checkpoint is never written to.</source>
        <translation>Schreibt die Gewichte, die LAF beim ersten Seed und bei der ersten Vergessensmenge erzeugt hat, als Checkpoint, der sich wieder öffnen lässt. Der Ordner darf noch nicht existieren; leer behält kein Modell. In den ursprünglichen Checkpoint wird nie geschrieben.</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Was nicht ausgewählt wurde</translation>
    </message>
    <message>
        <source>What the judge said</source>
        <translation>Was der Gutachter sagte</translation>
    </message>
    <message>
        <source>Data with a column of vectors, or pictures together with a model that encodes them; pictures of up to 32 × 32 pixels need none. Classes, where there are any, color the points.</source>
        <translation>Daten mit einer Vektorspalte, oder Bilder zusammen mit einem Modell, das sie encodiert; Bilder bis 32 × 32 Pixel brauchen keines. Klassen, wo es welche gibt, färben die Punkte.</translation>
    </message>
    <message>
        <source>0 chooses the number of points divided by the exaggeration, after the early steps twice that, at least 200.</source>
        <translation>0 wählt die Zahl der Punkte geteilt durch die Exaggeration, nach den frühen Schritten das Doppelte davon, mindestens 200.</translation>
    </message>
    <message>
        <source>Repulsion is interpolated on a grid and computed by Fourier transforms, as in FIt-SNE, with one charge instead of four and cubic splines instead of quadratic interpolation. Momentum is 0.8 and later 0.95 instead of 0.5 and 0.8, and the learning rate the number of points divided by the exaggeration, as Belkina and others found best, later twice that: so 350 steps reach a lower divergence than 1,000 do otherwise. Neighbors are exact. Above some 20,000 points, a layout wider than 645 (or 59 in space) gets a coarser grid, on which the nearest points repel one another less exactly.</source>
        <translation>Die Abstoßung wird auf einem Gitter interpoliert und durch Fourier-Transformationen berechnet, wie in FIt-SNE, mit einer Ladung statt vier und kubischen Splines statt quadratischer Interpolation. Das Momentum ist 0,8 und später 0,95 statt 0,5 und 0,8, und die Lernrate ist die Zahl der Punkte geteilt durch die Exaggeration, wie es Belkina und andere am besten fanden, später das Doppelte davon: So erreichen 350 Schritte eine kleinere Divergenz als sonst 1&#xa0;000. Die Nachbarn sind exakt. Ab etwa 20&#xa0;000 Punkten bekommt ein Layout, das breiter als 645 ist (im Raum 59), ein gröberes Gitter, auf dem die nächsten Punkte einander weniger genau abstoßen.</translation>
    </message>
    <message>
        <source>A ResNet with a head, or a TorchScript classifier, that was trained on these data; a copy of it is changed. Without one a small network is trained on the vectors.</source>
        <translation>Ein ResNet mit Kopf oder ein TorchScript-Klassifikator, auf diesen Daten trainiert; geändert wird eine Kopie davon. Ohne Modell wird ein kleines Netz auf den Vektoren trainiert.</translation>
    </message>
    <message>
        <source>Rows to keep</source>
        <translation>Zu behaltende Zeilen</translation>
    </message>
    <message>
        <source>Numbers of the training rows to keep, as 3,17,20-40, or a file of such numbers; empty keeps all others. None may be forgotten too.</source>
        <translation>Nummern der zu behaltenden Trainingszeilen, etwa 3,17,20-40, oder eine Datei mit solchen Nummern; leer behält alle anderen. Keine darf zugleich zu vergessen sein.</translation>
    </message>
    <message>
        <source>LoKU</source>
        <translation>LoKU</translation>
    </message>
    <message>
        <source>Lets a language model forget chosen texts through a small adapter, and hands over a receipt: what it cost, and whether it can be undone.</source>
        <translation>Lässt ein Sprachmodell durch einen kleinen Adapter gewählte Texte vergessen und händigt einen Beleg aus: was es gekostet hat und ob es sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>An adapter of low rank is trained on two things at once: the inverted hinge loss lowers the probability of each token to forget and raises the likeliest other one, and cross entropy holds on to texts to retain. The hinge loss ends by itself once another token wins, where gradient ascent goes on for ever. The adapter begins in those directions of the weights that matter for the texts to forget and not for the others (FILA). Give both sets as files of questions and answers (question, answer, and where you have them paraphrased_answer and perturbed_answer) or as plain text, or as rows of one file chosen by a filter. Only answers are forgotten. Read three columns together: texts to forget, texts in the retain batches, and held-out texts that no step saw; the second alone proves nothing. Forget quality is the p-value of a test whether truth ratios on the forgotten texts are distributed as those of the retrained model. The trade-off curve and the table of early stops compare methods at equal forgetting. The receipt shows every text before and after, where weights changed, how fast texts are learned again, whether forgetting survives rounding to 8 bits, and what membership attacks still tell.</source>
        <translation>Ein Adapter von niedrigem Rang wird auf zweierlei zugleich trainiert: Der invertierte Hinge-Loss senkt die Wahrscheinlichkeit jedes zu vergessenden Tokens und hebt die des wahrscheinlichsten anderen, und die Kreuzentropie hält an zu behaltenden Texten fest. Der Hinge-Loss endet von selbst, sobald ein anderes Token gewinnt, wo der Gradientenaufstieg endlos weitergeht. Der Adapter beginnt in den Richtungen der Gewichte, die für die zu vergessenden Texte zählen und für die anderen nicht (FILA). Beide Mengen sind als Dateien mit Fragen und Antworten anzugeben (question, answer und, wo vorhanden, paraphrased_answer und perturbed_answer), als reiner Text oder als Zeilen einer Datei, durch einen Filter gewählt. Nur Antworten werden vergessen. Drei Spalten sind zusammen zu lesen: zu vergessende Texte, Texte in den Batches zum Behalten und zurückgehaltene Texte, die kein Schritt sah; die zweite allein beweist nichts. Die Vergessensgüte ist der p-Wert eines Tests, ob Truth Ratios auf den vergessenen Texten so verteilt sind wie die des neu trainierten Modells. Die Abwägungskurve und die Tabelle der frühen Halte vergleichen Methoden bei gleichem Vergessen. Der Beleg zeigt jeden Text vorher und nachher, wo sich Gewichte änderten, wie schnell Texte wieder gelernt werden, ob das Vergessen das Runden auf 8 Bit übersteht und was Membership-Inference-Angriffe noch verraten.</translation>
    </message>
    <message>
        <source>Nothing here proves that a text has left no trace: the relearning curve often says the opposite. What is forgotten is the answer to the question as it was asked; the same fact in other words may stay. Forgetting marks: the model is then surer of being wrong than one that never knew. Large models can&apos;t be retrained here, and without a reference of yours forget quality stays empty. Everything is computed in float32 on the processor, and whole batches stand in memory.</source>
        <translation>Nichts hier beweist, dass ein Text keine Spur hinterlassen hat: Die Kurve des Wiedererlernens sagt oft das Gegenteil. Vergessen wird die Antwort auf die Frage, wie sie gestellt wurde; derselbe Fakt in anderen Worten kann bleiben. Vergessen hinterlässt Spuren: Das Modell irrt dann mit größerer Sicherheit als eines, das nie davon wusste. Große Modelle lassen sich hier nicht neu trainieren, und ohne eigene Referenz bleibt die Vergessensgüte leer. Alles wird in float32 auf dem Prozessor berechnet, und ganze Batches stehen im Speicher.</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>GPT-2 or a model of the Llama family with its tokenizer; a copy is changed.</source>
        <translation>GPT-2 oder ein Modell der Llama-Familie mit seinem Tokenizer; geändert wird eine Kopie.</translation>
    </message>
    <message>
        <source>Texts to forget</source>
        <translation>Zu vergessende Texte</translation>
    </message>
    <message>
        <source>Questions with answers, or plain text.</source>
        <translation>Fragen mit Antworten oder reiner Text.</translation>
    </message>
    <message>
        <source>Texts to retain</source>
        <translation>Zu behaltende Texte</translation>
    </message>
    <message>
        <source>What the model knows and must keep; none of the texts to forget. Half is held out for the test where no test is given.</source>
        <translation>Was das Modell weiß und behalten muss; keiner der zu vergessenden Texte. Ist kein Test gegeben, wird die Hälfte für ihn zurückgehalten.</translation>
    </message>
    <message>
        <source>Held-out texts</source>
        <translation>Zurückgehaltene Texte</translation>
    </message>
    <message>
        <source>What the model knows and no step sees.</source>
        <translation>Was das Modell weiß und kein Schritt sieht.</translation>
    </message>
    <message>
        <source>Texts never read</source>
        <translation>Nie gelesene Texte</translation>
    </message>
    <message>
        <source>Of the kind of those to forget, but unknown to the model: what the membership attacks compare with.</source>
        <translation>Von der Art der zu vergessenden, aber dem Modell unbekannt: womit die Membership-Inference-Angriffe vergleichen.</translation>
    </message>
    <message>
        <source>General text</source>
        <translation>Allgemeiner Text</translation>
    </message>
    <message>
        <source>Any text whose perplexity says whether the language suffered.</source>
        <translation>Beliebiger Text, dessen Perplexität sagt, ob die Sprache gelitten hat.</translation>
    </message>
    <message>
        <source>Retrained model</source>
        <translation>Neu trainiertes Modell</translation>
    </message>
    <message>
        <source>The same model trained without the texts to forget, if you have it; it must have the same tokens.</source>
        <translation>Dasselbe Modell, ohne die zu vergessenden Texte trainiert, falls vorhanden; es muss dieselben Tokens haben.</translation>
    </message>
    <message>
        <source>Forgotten texts still right</source>
        <translation>Vergessene Texte noch richtig</translation>
    </message>
    <message>
        <source>Held-out texts right</source>
        <translation>Zurückgehaltene Texte richtig</translation>
    </message>
    <message>
        <source>Stopped as soon as forgotten</source>
        <translation>Angehalten, sobald vergessen</translation>
    </message>
    <message>
        <source>Forgetting against keeping</source>
        <translation>Vergessen gegen Behalten</translation>
    </message>
    <message>
        <source>Forgetting, step by step</source>
        <translation>Vergessen, Schritt für Schritt</translation>
    </message>
    <message>
        <source>What is kept, step by step</source>
        <translation>Was bleibt, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Losses of LoKU</source>
        <translation>Losses von LoKU</translation>
    </message>
    <message>
        <source>Where weights matter for the texts to forget</source>
        <translation>Wo Gewichte für die zu vergessenden Texte zählen</translation>
    </message>
    <message>
        <source>A small GPT-2 forgets what it was told of 12 invented persons, and keeps what it knows of 48 others: LoKU against gradient ascent and difference, against a retrained model, and with each of its parts alone.</source>
        <translation>Ein kleines GPT-2 vergisst, was ihm über 12 erfundene Personen gesagt wurde, und behält, was es über 48 andere weiß: LoKU gegen Gradientenaufstieg und Gradientendifferenz, gegen ein neu trainiertes Modell und mit jedem seiner Teile allein.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Of the adapters. 0 chooses: 32 as in the paper, 4 for a small model.</source>
        <translation>Der Adapter. 0 wählt: 32 wie in der Arbeit, 4 bei einem kleinen Modell.</translation>
    </message>
    <message>
        <source>Highest rate of AdamW. 0 chooses: 0.0002 as in the paper, 0.0001 from three billion weights on, 0.001 for a small model.</source>
        <translation>Höchste Lernrate von AdamW. 0 wählt: 0.0002 wie in der Arbeit, 0.0001 ab drei Milliarden Gewichten, 0.001 bei einem kleinen Modell.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Each takes one batch to forget and one to retain. 0 chooses: five passes over the texts to forget as in the paper, 300 steps for a small model.</source>
        <translation>Jeder nimmt einen zu vergessenden und einen zu behaltenden Batch. 0 wählt: fünf Durchgänge über die zu vergessenden Texte wie in der Arbeit, 300 Schritte bei einem kleinen Modell.</translation>
    </message>
    <message>
        <source>How questions are asked</source>
        <translation>Wie Fragen gestellt werden</translation>
    </message>
    <message>
        <source>The text that {question} and {answer} stand in, as the model learned it. Only the tokens of the answer are forgotten. A full stop is not doubled.</source>
        <translation>Der Text, in dem {question} und {answer} stehen, wie das Modell ihn gelernt hat. Nur die Tokens der Antwort werden vergessen. Ein Punkt wird nicht verdoppelt.</translation>
    </message>
    <message>
        <source>Each draws batches and adapters anew, and which texts to retain are held out. The spread over seeds says how much of a difference is luck.</source>
        <translation>Jeder Seed zieht Batches und Adapter neu, und welche zu behaltenden Texte zurückgehalten werden. Die Streuung über die Seeds sagt, wie viel eines Unterschieds Zufall ist.</translation>
    </message>
    <message>
        <source>Gradient ascent and difference, fine-tuning, the hinge loss without FILA, FILA without the hinge loss, and an SVD start that knows no importance.</source>
        <translation>Gradientenaufstieg und Gradientendifferenz, Feinabstimmung, der Hinge-Loss ohne FILA, FILA ohne den Hinge-Loss und ein SVD-Beginn, der keine Wichtigkeit kennt.</translation>
    </message>
    <message>
        <source>Compare with still more</source>
        <translation>Mit noch mehr vergleichen</translation>
    </message>
    <message>
        <source>KL, refusals, negative preference and all weights; each with and without FILA.</source>
        <translation>KL, Verweigerungen, Negative Preference und alle Gewichte; je mit und ohne FILA.</translation>
    </message>
    <message>
        <source>Writes what LoKU made of the first seed, with a manifest of hashes. The folder must not exist yet; empty keeps no model. The original checkpoint is never written to.</source>
        <translation>Schreibt, was LoKU beim ersten Seed erzeugt hat, mit einem Manifest von Hashes. Der Ordner darf noch nicht existieren; leer behält kein Modell. In den ursprünglichen Checkpoint wird nie geschrieben.</translation>
    </message>
    <message>
        <source>One checkpoint, adapter added in</source>
        <translation>Ein Checkpoint, Adapter eingerechnet</translation>
    </message>
    <message>
        <source>Adapter, and the weights it belongs to</source>
        <translation>Adapter und die Gewichte, zu denen er gehört</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>Gespeichert als</translation>
    </message>
    <message>
        <source>FILA takes the adapter&apos;s beginning out of the weights, so that the adapter says nothing beside the original&apos;s: both are saved together.</source>
        <translation>FILA nimmt den Anfang des Adapters aus den Gewichten heraus, so dass der Adapter neben denen des Originals nichts besagt: Beide werden zusammen gespeichert.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>The adapters count alpha / rank times. 0 takes twice the rank, as in the paper.</source>
        <translation>Die Adapter zählen alpha / rank mal. 0 nimmt den doppelten Rang, wie in der Arbeit.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Share of a layer&apos;s input that its adapter does not see in a step.</source>
        <translation>Anteil der Eingabe einer Schicht, den ihr Adapter in einem Schritt nicht sieht.</translation>
    </message>
    <message>
        <source>All linear layers but the output</source>
        <translation>Alle linearen Schichten außer der Ausgabe</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Where adapters are put.</source>
        <translation>Wo Adapter eingesetzt werden.</translation>
    </message>
    <message>
        <source>Texts to forget in a step, and as many to retain. 0 chooses: 32 as in the paper, 16 for a small model.</source>
        <translation>Zu vergessende Texte in einem Schritt, und ebenso viele zu behaltende. 0 wählt: 32 wie in der Arbeit, 16 bei einem kleinen Modell.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Of AdamW, on the adapters.</source>
        <translation>Von AdamW, auf den Adaptern.</translation>
    </message>
    <message>
        <source>Batch of the importance</source>
        <translation>Batch der Wichtigkeit</translation>
    </message>
    <message>
        <source>Texts whose mean gradient is squared. Large batches blur what matters.</source>
        <translation>Texte, deren mittlerer Gradient quadriert wird. Große Batches verwischen, was zählt.</translation>
    </message>
    <message>
        <source>β of negative preference</source>
        <translation>β der Negative Preference</translation>
    </message>
    <message>
        <source>How soon that baseline lets go of a text.</source>
        <translation>Wie bald diese Baseline von einem Text ablässt.</translation>
    </message>
    <message>
        <source>Counts as forgotten</source>
        <translation>Gilt als vergessen</translation>
    </message>
    <message>
        <source>Share of the texts to forget that may still be right.</source>
        <translation>Anteil der zu vergessenden Texte, der noch richtig sein darf.</translation>
    </message>
    <message>
        <source>Steps between looks</source>
        <translation>Schritte zwischen Messungen</translation>
    </message>
    <message>
        <source>How often curves have a point.</source>
        <translation>Wie oft Kurven einen Punkt haben.</translation>
    </message>
    <message>
        <source>Column of kin</source>
        <translation>Spalte für Verwandte</translation>
    </message>
    <message>
        <source>Texts with the same value tell of the same thing and are held out together. Without such a column each stands for itself.</source>
        <translation>Texte mit demselben Wert handeln von derselben Sache und werden zusammen zurückgehalten. Ohne eine solche Spalte steht jeder für sich.</translation>
    </message>
    <message>
        <source>Tokens at most</source>
        <translation>Höchstzahl der Tokens</translation>
    </message>
    <message>
        <source>Longer answers are cut, longer plain texts parted.</source>
        <translation>Längere Antworten werden gekürzt, längere reine Texte geteilt.</translation>
    </message>
    <message>
        <source>Texts at most</source>
        <translation>Höchstzahl der Texte</translation>
    </message>
    <message>
        <source>So many of each data set are drawn at random; 0 takes all. Texts to forget are all taken.</source>
        <translation>So viele werden aus jedem Datensatz zufällig gezogen; 0 nimmt alle. Zu vergessende Texte werden alle genommen.</translation>
    </message>
    <message>
        <source>Trains a small model anew on the texts to retain alone. Larger models need one of yours as --input reference.</source>
        <translation>Trainiert ein kleines Modell neu, nur auf den zu behaltenden Texten. Größere Modelle brauchen ein eigenes als --input reference.</translation>
    </message>
    <message>
        <source>Steps of training</source>
        <translation>Trainingsschritte</translation>
    </message>
    <message>
        <source>Of the retrained model and of shadow models.</source>
        <translation>Des neu trainierten Modells und der Schattenmodelle.</translation>
    </message>
    <message>
        <source>Their highest learning rate.</source>
        <translation>Ihre höchste Lernrate.</translation>
    </message>
    <message>
        <source>For the likelihood-ratio attack so many models are trained on random halves of texts to forget and texts never read; 0 leaves it out. 16 or more make sense.</source>
        <translation>Für den Likelihood-Quotienten-Angriff werden so viele Modelle auf zufälligen Hälften der zu vergessenden und der nie gelesenen Texte trainiert; 0 lässt ihn weg. Sinnvoll sind 16 oder mehr.</translation>
    </message>
    <message>
        <source>SAFREE</source>
        <translation>SAFREE</translation>
    </message>
    <message>
        <source>Keeps a text-to-image model from showing unwanted concepts without changing a weight: it finds the tokens that carry them and projects the concept out.</source>
        <translation>Hält ein Text-zu-Bild-Modell davon ab, unerwünschte Konzepte zu zeigen, ohne ein Gewicht zu ändern: Es findet die Tokens, die sie tragen, und projiziert das Konzept heraus.</translation>
    </message>
    <message>
        <source>Text-to-image model</source>
        <translation>Text-zu-Bild-Modell</translation>
    </message>
    <message>
        <source>A diffusion model in the diffusers layout, with its text encoder and tokenizer. It is not changed.</source>
        <translation>Ein Diffusionsmodell in der Ordnerstruktur von diffusers, mit Text-Encoder und Tokenizer. Es wird nicht geändert.</translation>
    </message>
    <message>
        <source>A CLIP model that names what pictures show, apart from the one that makes them. Without it only changes are measured.</source>
        <translation>Ein CLIP-Modell, das benennt, was Bilder zeigen, unabhängig von dem, das sie erzeugt. Ohne es werden nur Änderungen gemessen.</translation>
    </message>
    <message>
        <source>What was removed and what was retained</source>
        <translation>Was entfernt wurde und was blieb</translation>
    </message>
    <message>
        <source>All guards</source>
        <translation>Alle Schutzarten</translation>
    </message>
    <message>
        <source>Without and with the guard</source>
        <translation>Ohne und mit Schutz</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Every prompt before and after</source>
        <translation>Jeder Prompt vorher und nachher</translation>
    </message>
    <message>
        <source>How much of the concept is left</source>
        <translation>Wie viel vom Konzept übrig ist</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>The filter and what it sees</source>
        <translation>Der Filter und was er sieht</translation>
    </message>
    <message>
        <source>The concept&apos;s space</source>
        <translation>Der Raum des Konzepts</translation>
    </message>
    <message>
        <source>Time and cost</source>
        <translation>Zeit und Kosten</translation>
    </message>
    <message>
        <source>A small diffusion model that draws colored shapes is kept from drawing red ones: SAFREE against the negative prompt, safe latent diffusion, removed tokens, SAFREE without each of its parts, and a random space.</source>
        <translation>Ein kleines Diffusionsmodell, das farbige Formen zeichnet, wird davon abgehalten, rote zu zeichnen: SAFREE gegen den negativen Prompt, Safe Latent Diffusion, entfernte Tokens, SAFREE ohne je einen seiner Teile und einen zufälligen Raum.</translation>
    </message>
    <message>
        <source>Concepts to remove</source>
        <translation>Zu entfernende Konzepte</translation>
    </message>
    <message>
        <source>Phrases that name what must not be shown, separated by semicolons, or a text file with one in each line; {red|crimson} stands for two. Together they span the directions that are taken out of a prompt; all of them are also the negative prompt.</source>
        <translation>Phrasen, die benennen, was nicht gezeigt werden darf, durch Semikolons getrennt, oder eine Textdatei mit einer je Zeile; {red|crimson} steht für zwei. Zusammen spannen sie die Richtungen auf, die aus einem Prompt herausgenommen werden; sie alle sind auch der negative Prompt.</translation>
    </message>
    <message>
        <source>Prompts with the concept</source>
        <translation>Prompts mit dem Konzept</translation>
    </message>
    <message>
        <source>Prompts that ask for what must not be shown, in words or in disguise, separated by semicolons, or a text file with one in each line. Pictures are made of each with and without the guard.</source>
        <translation>Prompts, die in Worten oder verkleidet verlangen, was nicht gezeigt werden darf, durch Semikolons getrennt, oder eine Textdatei mit einem je Zeile. Zu jedem werden Bilder mit und ohne Schutz erzeugt.</translation>
    </message>
    <message>
        <source>Prompts to retain</source>
        <translation>Zu behaltende Prompts</translation>
    </message>
    <message>
        <source>Harmless prompts that the guard should leave alone, written as the others are. They measure what the guard costs.</source>
        <translation>Harmlose Prompts, die der Schutz unberührt lassen sollte, geschrieben wie die anderen. Sie messen, was der Schutz kostet.</translation>
    </message>
    <message>
        <source>Margin α</source>
        <translation>Spielraum α</translation>
    </message>
    <message>
        <source>Most guarded steps U</source>
        <translation>Höchstzahl geschützter Schritte U</translation>
    </message>
    <message>
        <source>The filter lets the guard hold up to this step, counted from 0. 0 chooses: 10 as in the paper, all steps for a small network, which settles colors late.</source>
        <translation>Der Filter lässt den Schutz bis zu diesem Schritt gelten, gezählt ab 0. 0 wählt: 10 wie in der Arbeit, alle Schritte bei einem kleinen Netz, das Farben spät festlegt.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>As the text encoder needs</source>
        <translation>Nach Bedarf des Text-Encoders</translation>
    </message>
    <message>
        <source>Released for nudity</source>
        <translation>Veröffentlicht für Nacktheit</translation>
    </message>
    <message>
        <source>Released for artists</source>
        <translation>Veröffentlicht für Künstler</translation>
    </message>
    <message>
        <source>Fitted to other prompts</source>
        <translation>An andere Prompts angepasst</translation>
    </message>
    <message>
        <source>Slope and midpoint below</source>
        <translation>Steigung und Mittelpunkt unten</translation>
    </message>
    <message>
        <source>Off: guard all steps</source>
        <translation>Aus: alle Schritte schützen</translation>
    </message>
    <message>
        <source>Self-validating filter</source>
        <translation>Selbstvalidierender Filter</translation>
    </message>
    <message>
        <source>Decides from β, how far the projection turns a prompt, for how many steps the guard holds. The released numbers belong to CLIP&apos;s text encoder; another one needs a midpoint of its own, fitted to prompts that are not tested. “As needed” takes those for nudity where the encoder is at least 768 wide, and fits else.</source>
        <translation>Entscheidet nach β, wie weit die Projektion einen Prompt dreht, für wie viele Schritte der Schutz gilt. Die veröffentlichten Zahlen gehören zum Text-Encoder von CLIP; ein anderer braucht einen eigenen Mittelpunkt, angepasst an Prompts, die nicht getestet werden. „Nach Bedarf“ nimmt die für Nacktheit, wo der Encoder mindestens 768 breit ist, und passt sonst an.</translation>
    </message>
    <message>
        <source>Re-attention on the latents</source>
        <translation>Re-Attention auf den Latents</translation>
    </message>
    <message>
        <source>Damps low frequencies that the safe prompt makes stronger in the network&apos;s skip connections than the written one. The released command line in effect has it off.</source>
        <translation>Dämpft tiefe Frequenzen, die der sichere Prompt in den Skip-Verbindungen des Netzes stärker macht als der geschriebene. In der veröffentlichten Befehlszeile ist sie tatsächlich aus.</translation>
    </message>
    <message>
        <source>Concepts as negative prompt</source>
        <translation>Konzepte als negativer Prompt</translation>
    </message>
    <message>
        <source>Guidance leads away from all concepts, as in the released script, instead of from the empty prompt.</source>
        <translation>Die Guidance führt von allen Konzepten weg, wie im veröffentlichten Skript, statt vom leeren Prompt.</translation>
    </message>
    <message>
        <source>Each seed starts from other noise; all ways of guarding start from the same. The spread over seeds says how much of a difference is luck.</source>
        <translation>Jeder Seed beginnt mit anderem Rauschen; alle Arten des Schutzes beginnen mit demselben. Die Streuung über die Seeds sagt, wie viel eines Unterschieds Zufall ist.</translation>
    </message>
    <message>
        <source>Pictures of each prompt</source>
        <translation>Bilder je Prompt</translation>
    </message>
    <message>
        <source>Made from different noise with every seed.</source>
        <translation>Bei jedem Seed aus anderem Rauschen erzeugt.</translation>
    </message>
    <message>
        <source>Denoising steps</source>
        <translation>Entrauschungsschritte</translation>
    </message>
    <message>
        <source>From noise to a picture. 0 chooses: 50 as in the paper, 25 for a small network.</source>
        <translation>Vom Rauschen zum Bild. 0 wählt: 50 wie in der Arbeit, 25 bei einem kleinen Netz.</translation>
    </message>
    <message>
        <source>Guidance w</source>
        <translation>Guidance w</translation>
    </message>
    <message>
        <source>Baselines and ablations</source>
        <translation>Baselines und Ablationen</translation>
    </message>
    <message>
        <source>What the judge chooses among</source>
        <translation>Worunter der Gutachter wählt</translation>
    </message>
    <message>
        <source>Groups of words, as “red, blue; star, ring”: the judge names one word of each group. A prompt is answered where it names the words that stand in the prompt.</source>
        <translation>Gruppen von Wörtern, etwa „red, blue; star, ring“: Der Gutachter nennt ein Wort jeder Gruppe. Ein Prompt ist erfüllt, wo er die Wörter nennt, die im Prompt stehen.</translation>
    </message>
    <message>
        <source>Words of the concept</source>
        <translation>Wörter des Konzepts</translation>
    </message>
    <message>
        <source>The judge&apos;s sentence</source>
        <translation>Der Satz des Gutachters</translation>
    </message>
    <message>
        <source>Sentences that the words go into, in the place of {}, separated by semicolons.</source>
        <translation>Sätze, in die die Wörter an der Stelle von {} kommen, durch Semikolons getrennt.</translation>
    </message>
    <message>
        <source>Prompts with the concept to fit with</source>
        <translation>Prompts mit dem Konzept zum Anpassen</translation>
    </message>
    <message>
        <source>The filter&apos;s midpoint is put halfway between the mean β of these and of the harmless ones. They must not be those that are tested.</source>
        <translation>Der Mittelpunkt des Filters wird auf halbem Weg zwischen das mittlere β dieser und das der harmlosen gelegt. Es dürfen nicht die sein, die getestet werden.</translation>
    </message>
    <message>
        <source>Harmless prompts to fit with</source>
        <translation>Harmlose Prompts zum Anpassen</translation>
    </message>
    <message>
        <source>Slope k of the filter</source>
        <translation>Steigung k des Filters</translation>
    </message>
    <message>
        <source>How suddenly the filter passes from no guarded step to all of them. 0 chooses: 2.5, and 3.5 for artists.</source>
        <translation>Wie plötzlich der Filter von keinem geschützten Schritt zu allen übergeht. 0 wählt: 2.5, und 3.5 bei Künstlern.</translation>
    </message>
    <message>
        <source>Midpoint m of the filter</source>
        <translation>Mittelpunkt m des Filters</translation>
    </message>
    <message>
        <source>Ten times the β at which half of the steps are guarded, where slope and midpoint are typed.</source>
        <translation>Das Zehnfache des β, bei dem die Hälfte der Schritte geschützt ist, wenn Steigung und Mittelpunkt eingegeben werden.</translation>
    </message>
    <message>
        <source>Damping s1, deepest level</source>
        <translation>Dämpfung s1, tiefste Ebene</translation>
    </message>
    <message>
        <source>Factor of re-attention where the network is widest. 1 changes nothing.</source>
        <translation>Faktor der Re-Attention, wo das Netz am breitesten ist. 1 ändert nichts.</translation>
    </message>
    <message>
        <source>Damping s2, next level</source>
        <translation>Dämpfung s2, nächste Ebene</translation>
    </message>
    <message>
        <source>Factor of re-attention at the next width.</source>
        <translation>Faktor der Re-Attention bei der nächsten Breite.</translation>
    </message>
    <message>
        <source>Backbone factor b1</source>
        <translation>Backbone-Faktor b1</translation>
    </message>
    <message>
        <source>Scales half of the channels from below where the network is widest, as FreeU does, while re-attention is at work.</source>
        <translation>Skaliert die Hälfte der Kanäle von unten, wo das Netz am breitesten ist, wie FreeU, während Re-Attention wirkt.</translation>
    </message>
    <message>
        <source>Backbone factor b2</source>
        <translation>Backbone-Faktor b2</translation>
    </message>
    <message>
        <source>The same at the next width.</source>
        <translation>Dasselbe bei der nächsten Breite.</translation>
    </message>
    <message>
        <source>Half width of the low frequencies</source>
        <translation>Halbe Breite der tiefen Frequenzen</translation>
    </message>
    <message>
        <source>Waves across the map, in each direction, that count as low.</source>
        <translation>Wellen über die Karte, in jeder Richtung, die als tief gelten.</translation>
    </message>
    <message>
        <source>waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>Token 0, as released</source>
        <translation>Token 0, wie veröffentlicht</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>Token that masks another</source>
        <translation>Token, das ein anderes maskiert</translation>
    </message>
    <message>
        <source>What stands in the place of a token whose share is measured. Token 0 is “!” in CLIP&apos;s vocabulary and in that of the embedded model.</source>
        <translation>Was an der Stelle eines Tokens steht, dessen Anteil gemessen wird. Token 0 ist „!“ im Vokabular von CLIP und in dem des eingebauten Modells.</translation>
    </message>
    <message>
        <source>Hits ranked again</source>
        <translation>Neu geordnete Treffer</translation>
    </message>
    <message>
        <source>Also searches all pictures by captions: so many first hits of CLIP are ranked again by their parts. 0 leaves the search out.</source>
        <translation>Durchsucht auch alle Bilder nach Bildtexten: So viele erste Treffer von CLIP werden nach ihren Teilen neu geordnet. 0 lässt die Suche weg.</translation>
    </message>
    <message>
        <source>Captions searched by</source>
        <translation>Bildtexte zum Suchen</translation>
    </message>
    <message>
        <source>At most so many captions for each seed; 0 takes all of its rows.</source>
        <translation>Höchstens so viele Bildtexte je Seed; 0 nimmt alle seine Zeilen.</translation>
    </message>
    <message>
        <source>A model such as CLIP hardly tells “a dog chases a cat” from “a cat chases a dog”. The caption is cut into its nouns and relations; for each, the picture is shown to the model again with all else painted black. How well a part fits its words is its weight; the weighted parts are added to the whole picture&apos;s embedding, and the caption is compared with the sum. Measured is how often the caption prefers its own of two pictures that differ in one thing, with CLIP alone beside it, and, where both pictures have a caption, how often all four fit together. In a search the first hits of CLIP are ranked again by their parts; pictures with one caption each are enough for that. Regions come from the data&apos;s boxes or from a detector.</source>
        <translation>Ein Modell wie CLIP unterscheidet „a dog chases a cat“ kaum von „a cat chases a dog“. Der Bildtext wird in seine Nomen und Beziehungen zerlegt; für jede wird dem Modell das Bild noch einmal gezeigt, alles andere schwarz. Wie gut ein Teil zu seinen Wörtern passt, ist sein Gewicht; die gewichteten Teile kommen zur Einbettung des ganzen Bilds hinzu, und der Bildtext wird mit der Summe verglichen. Gemessen wird, wie oft der Bildtext von zwei Bildern, die sich in einem unterscheiden, das eigene vorzieht, mit CLIP allein daneben, und, wo beide Bilder einen Bildtext haben, wie oft alle vier zusammenpassen. In einer Suche werden die ersten Treffer von CLIP nach ihren Teilen neu geordnet; dafür genügen Bilder mit je einem Bildtext. Bereiche kommen aus den Boxen der Daten oder von einem Detektor.</translation>
    </message>
    <message>
        <source>Pictures or pairs of pictures with captions</source>
        <translation>Bilder oder Bildpaare mit Bildtexten</translation>
    </message>
    <message>
        <source>Pictures with a caption each, to be searched; or columns “image” and “image-2”, and “caption”, which tells of the first alone. Optional: “caption-2” of the second, “boxes” and “boxes-2” with labels, “changed” (a class: what differs), and the caption&apos;s parts in “subject”, “relation” and “object”.</source>
        <translation>Zu durchsuchende Bilder mit je einem Bildtext; oder die Spalten „image“ und „image-2“ sowie „caption“, die nur vom ersten spricht. Optional: „caption-2“ zum zweiten, „boxes“ und „boxes-2“ mit Labels, „changed“ (eine Klasse: was sich unterscheidet) und die Teile des Bildtexts in „subject“, „relation“ und „object“.</translation>
    </message>
    <message>
        <source>Searching by captions</source>
        <translation>Suche nach Bildtexten</translation>
    </message>
    <message>
        <source>Hits of one caption</source>
        <translation>Treffer eines Bildtexts</translation>
    </message>
    <message>
        <source>Pictures found by one caption</source>
        <translation>Mit einem Bildtext gefundene Bilder</translation>
    </message>
    <message>
        <source>COLO: which shift costs a detector most</source>
        <translation>COLO: welche Verschiebung einen Detektor am meisten kostet</translation>
    </message>
    <message>
        <source>Tells how far a detector carries to another camera or another light before it is deployed, and whether size or related weights help.</source>
        <translation>Sagt vor dem Einsatz, wie weit ein Detektor auf eine andere Kamera oder ein anderes Licht übertragbar ist und ob Größe oder verwandte Gewichte helfen.</translation>
    </message>
    <message>
        <source>Intervals are over draws and trainings, not over other test pictures or other barns. Two or three repetitions give wide ones. Frames of one video in training and test flatter every figure: split by clip. All boxes are of one kind. The detectors are far smaller than those in use; which shift costs most may differ for large ones, and imported predictions answer that. Pictures are held in memory.</source>
        <translation>Intervalle gelten über Ziehungen und Trainings, nicht über andere Testbilder oder andere Ställe. Zwei oder drei Wiederholungen ergeben breite. Einzelbilder desselben Videos in Training und Test schönen jede Zahl: nach Clips aufteilen. Alle Boxen sind von einer Art. Die Detektoren sind weit kleiner als die gebräuchlichen; welche Verschiebung am meisten kostet, kann bei großen anders sein, und importierte Vorhersagen beantworten das. Bilder werden im Speicher gehalten.</translation>
    </message>
    <message>
        <source>A small anchor-free detector in three sizes replaces YOLOv8 and v9, and colored shapes replace COCO for the general weights. The paper lets the test choose the weights to keep, which inflates figures; here a fifth of the n pictures chooses them and the confidence. No test picture is ever learned from, but for related weights. Configurations that train on the same condition share their draws and trainings. Trainings have equal steps by default; --budget epochs gives the paper&apos;s equal epochs. Copied objects are pasted as rectangles. The paper shows means with standard errors; intervals and answers here are Welch&apos;s. On the embedded example three of the paper&apos;s findings look different: from side to top is the harder direction, not from top to side; another light costs next to nothing; and related weights still help a little with the most pictures.</source>
        <translation>Ein kleiner Detektor ohne Anker in drei Größen ersetzt YOLOv8 und v9, und farbige Formen ersetzen COCO für die allgemeinen Gewichte. Die Arbeit lässt den Test die zu behaltenden Gewichte wählen, was die Zahlen schönt; hier wählt ein Fünftel der n Bilder sie und die Konfidenz. Aus keinem Testbild wird je gelernt, außer für verwandte Gewichte. Konfigurationen, die auf derselben Bedingung trainieren, teilen ihre Ziehungen und Trainings. Trainings haben standardmäßig gleich viele Schritte; --budget epochs gibt ihnen gleich viele Epochen wie in der Arbeit. Kopierte Objekte werden als Rechtecke eingesetzt. Die Arbeit zeigt Mittel mit Standardfehlern; Intervalle und Antworten hier sind nach Welch berechnet. Im eingebauten Beispiel fallen drei der Befunde der Arbeit anders aus: Von der Seite nach oben ist die schwerere Richtung, nicht von oben zur Seite; ein anderes Licht kostet so gut wie nichts; und verwandte Gewichte helfen auch bei den meisten Bildern noch ein wenig.</translation>
    </message>
    <message>
        <source>Pictures with boxes</source>
        <translation>Bilder mit Boxen</translation>
    </message>
    <message>
        <source>A detection data set such as COCO or YOLO, with a column that names the condition of each picture; “DATA | join conditions.csv key=id” adds one. The split “test” is the test; without it a fifth of each condition is drawn.</source>
        <translation>Ein Detektionsdatensatz wie COCO oder YOLO mit einer Spalte, die die Bedingung jedes Bildes nennt; „DATA | join conditions.csv key=id“ fügt eine hinzu. Der Split „test“ ist der Test; ohne ihn wird ein Fünftel jeder Bedingung gezogen.</translation>
    </message>
    <message>
        <source>How far the detector carries</source>
        <translation>Wie weit der Detektor übertragbar ist</translation>
    </message>
    <message>
        <source>The answers</source>
        <translation>Die Antworten</translation>
    </message>
    <message>
        <source>Effects behind the answers</source>
        <translation>Effekte hinter den Antworten</translation>
    </message>
    <message>
        <source>Which shift costs most</source>
        <translation>Welche Verschiebung am meisten kostet</translation>
    </message>
    <message>
        <source>map50 over the number of pictures</source>
        <translation>map50 über die Zahl der Bilder</translation>
    </message>
    <message>
        <source>map5095 over the number of pictures</source>
        <translation>map5095 über die Zahl der Bilder</translation>
    </message>
    <message>
        <source>Precision over the number of pictures</source>
        <translation>Precision über die Zahl der Bilder</translation>
    </message>
    <message>
        <source>Recall over the number of pictures</source>
        <translation>Recall über die Zahl der Bilder</translation>
    </message>
    <message>
        <source>F1 over the number of pictures</source>
        <translation>F1 über die Zahl der Bilder</translation>
    </message>
    <message>
        <source>Does size help?</source>
        <translation>Hilft Größe?</translation>
    </message>
    <message>
        <source>Are related weights worth it?</source>
        <translation>Lohnen sich verwandte Gewichte?</translation>
    </message>
    <message>
        <source>What a shift looks like</source>
        <translation>Wie eine Verschiebung aussieht</translation>
    </message>
    <message>
        <source>Generalization gaps</source>
        <translation>Generalisierungslücken</translation>
    </message>
    <message>
        <source>Pictures saved</source>
        <translation>Eingesparte Bilder</translation>
    </message>
    <message>
        <source>What the paper leads to expect</source>
        <translation>Was die Arbeit erwarten lässt</translation>
    </message>
    <message>
        <source>Mean and standard error</source>
        <translation>Mittel und Standardfehler</translation>
    </message>
    <message>
        <source>Imported predictions by condition</source>
        <translation>Importierte Vorhersagen nach Bedingung</translation>
    </message>
    <message>
        <source>Where the imported detector finds objects</source>
        <translation>Wo der importierte Detektor Objekte findet</translation>
    </message>
    <message>
        <source>Every run</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Rendered cows from above, from the side and in another barn, in three lights: a small grid of two sizes, 16 and 128 pictures and three repetitions, with the fine-tuning arm.</source>
        <translation>Gerenderte Kühe von oben, von der Seite und in einem anderen Stall, in drei Lichtverhältnissen: ein kleines Raster aus zwei Größen, 16 und 128 Bildern und drei Wiederholungen, mit Feinabstimmung aus verwandten Gewichten.</translation>
    </message>
    <message>
        <source>Column of the view</source>
        <translation>Spalte der Ansicht</translation>
    </message>
    <message>
        <source>The column that says which condition a picture was taken under: labels, texts or numbers. Empty takes “view”, or else “domain”.</source>
        <translation>Die Spalte, die sagt, unter welcher Bedingung ein Bild aufgenommen wurde: Labels, Texte oder Zahlen. Leer nimmt „view“, sonst „domain“.</translation>
    </message>
    <message>
        <source>Column of the light</source>
        <translation>Spalte des Lichts</translation>
    </message>
    <message>
        <source>A second condition to compare the first with. Empty takes “light” where there is one, and asks no such question where there is none.</source>
        <translation>Eine zweite Bedingung zum Vergleich mit der ersten. Leer nimmt „light“, wo es das gibt, und stellt sonst keine solche Frage.</translation>
    </message>
    <message>
        <source>Pictures to train on</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>So many are drawn anew for every repetition. The paper takes 16,32,64,128,256,500.</source>
        <translation>So viele werden für jede Wiederholung neu gezogen. Die Arbeit nimmt 16,32,64,128,256,500.</translation>
    </message>
    <message>
        <source>Sizes of the model</source>
        <translation>Größen des Modells</translation>
    </message>
    <message>
        <source>Parameters of the detectors in thousands. The paper&apos;s have 3.2 to 68.2 million; 30, 150 and 600 thousand are small, middle and large here.</source>
        <translation>Parameter der Detektoren in Tausend. Die der Arbeit haben 3,2 bis 68,2 Millionen; hier sind 30, 150 und 600 Tausend klein, mittel und groß.</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Draws and trainings of every cell; at least two give an interval. The paper has 25 to 50; five or more make sense.</source>
        <translation>Ziehungen und Trainings jeder Zelle; mindestens zwei ergeben ein Intervall. Die Arbeit hat 25 bis 50; fünf oder mehr sind sinnvoll.</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>Konfigurationen</translation>
    </message>
    <message>
        <source>Joined by commas: 0_all trains and tests on all views, b_light on one light and tests on the others, a1_t2s and a2_s2t on one view and test on another, c_external tests on the outside condition, 1_top, 2_side and 3_external stay within one. The names follow the values of your columns. “all” takes all; empty leaves out the last.</source>
        <translation>Durch Kommas verbunden: 0_all trainiert und testet auf allen Ansichten, b_light trainiert auf einem Licht und testet auf den anderen, a1_t2s und a2_s2t trainieren auf einer Ansicht und testen auf einer anderen, c_external testet auf der externen Bedingung, 1_top, 2_side und 3_external bleiben innerhalb einer. Die Namen folgen den Werten der eigenen Spalten. „all“ nimmt alle; leer lässt die letzten weg.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Values of the column to exchange for one another, joined by commas; empty takes the first two.</source>
        <translation>Werte der Spalte, die gegeneinander getauscht werden, durch Kommas verbunden; leer nimmt die ersten zwei.</translation>
    </message>
    <message>
        <source>Outside condition</source>
        <translation>Externe Bedingung</translation>
    </message>
    <message>
        <source>Values of the same column that all views together are tested on, and never learned from; empty takes all others.</source>
        <translation>Werte derselben Spalte, an denen alle Ansichten zusammen getestet werden und aus denen nie gelernt wird; leer nimmt alle anderen.</translation>
    </message>
    <message>
        <source>Light to train on</source>
        <translation>Trainingslicht</translation>
    </message>
    <message>
        <source>Values of the light&apos;s column, joined by commas; the others are tested on. Empty takes the first.</source>
        <translation>Werte der Lichtspalte, durch Kommas verbunden; an den anderen wird getestet. Leer nimmt den ersten.</translation>
    </message>
    <message>
        <source>Weights from a related condition</source>
        <translation>Gewichte aus einer verwandten Bedingung</translation>
    </message>
    <message>
        <source>Trains within one condition from weights that learned the others too, and compares with weights that learned colored shapes.</source>
        <translation>Trainiert innerhalb einer Bedingung aus Gewichten, die auch die anderen gelernt haben, und vergleicht mit Gewichten, die farbige Formen gelernt haben.</translation>
    </message>
    <message>
        <source>mAP50</source>
        <translation>mAP50</translation>
    </message>
    <message>
        <source>mAP50:95</source>
        <translation>mAP50:95</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Measure of the answers</source>
        <translation>Maß der Antworten</translation>
    </message>
    <message>
        <source>What gaps and answers are about; all measures are in the tables.</source>
        <translation>Wovon Lücken und Antworten handeln; alle Maße stehen in den Tabellen.</translation>
    </message>
    <message>
        <source>Equal steps</source>
        <translation>Gleich viele Schritte</translation>
    </message>
    <message>
        <source>Equal epochs, as in the paper</source>
        <translation>Gleich viele Epochen, wie in der Arbeit</translation>
    </message>
    <message>
        <source>Length of a training</source>
        <translation>Länge eines Trainings</translation>
    </message>
    <message>
        <source>With equal epochs more pictures also mean more steps; with equal steps they mean more pictures alone.</source>
        <translation>Bei gleich vielen Epochen bedeuten mehr Bilder auch mehr Schritte; bei gleich vielen Schritten bedeuten sie nur mehr Bilder.</translation>
    </message>
    <message>
        <source>Of a training with equal steps.</source>
        <translation>Eines Trainings mit gleich vielen Schritten.</translation>
    </message>
    <message>
        <source>Of a training with equal epochs: passes over what it learns from.</source>
        <translation>Eines Trainings mit gleich vielen Epochen: Durchgänge über das, woraus es lernt.</translation>
    </message>
    <message>
        <source>Pictures in a step. The paper takes 16.</source>
        <translation>Bilder in einem Schritt. Die Arbeit nimmt 16.</translation>
    </message>
    <message>
        <source>The highest; it falls to zero along half a cosine.</source>
        <translation>Die höchste; sie fällt entlang eines halben Kosinus auf null.</translation>
    </message>
    <message>
        <source>Steps of general training</source>
        <translation>Schritte des allgemeinen Trainings</translation>
    </message>
    <message>
        <source>Each model learns colored shapes first, in place of the paper&apos;s COCO weights.</source>
        <translation>Jedes Modell lernt zuerst farbige Formen, anstelle der COCO-Gewichte der Arbeit.</translation>
    </message>
    <message>
        <source>Steps of related training</source>
        <translation>Schritte des verwandten Trainings</translation>
    </message>
    <message>
        <source>Then it learns the other conditions, their training and test pictures together. The paper takes 300 epochs.</source>
        <translation>Danach lernt es die anderen Bedingungen, deren Trainings- und Testbilder zusammen. Die Arbeit nimmt 300 Epochen.</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Share of the drawn pictures that is not learned from: it chooses the weights to keep and the confidence, so that the test does not.</source>
        <translation>Anteil der gezogenen Bilder, aus dem nicht gelernt wird: Er wählt die zu behaltenden Gewichte und die Konfidenz, damit es nicht der Test tut.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Detections below it do not count for precision, recall and F1. 0 chooses the one with the best F1 on what was held out; the table names it.</source>
        <translation>Detektionen darunter zählen nicht für Precision, Recall und F1. 0 wählt die mit dem besten F1 auf dem Zurückgehaltenen; die Tabelle nennt sie.</translation>
    </message>
    <message>
        <source>Copy and paste</source>
        <translation>Kopieren und Einfügen</translation>
    </message>
    <message>
        <source>Probability that objects of another picture are put into one that is learned.</source>
        <translation>Wahrscheinlichkeit, dass Objekte eines anderen Bildes in eines eingesetzt werden, das gelernt wird.</translation>
    </message>
    <message>
        <source>Mixing</source>
        <translation>Mischen</translation>
    </message>
    <message>
        <source>Probability that another picture shines through one that is learned.</source>
        <translation>Wahrscheinlichkeit, dass ein anderes Bild durch eines hindurchscheint, das gelernt wird.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seitenlänge</translation>
    </message>
    <message>
        <source>The long side of every picture is brought to it; a multiple of 16. The paper takes 640.</source>
        <translation>Auf sie wird die lange Seite jedes Bildes gebracht; ein Vielfaches von 16. Die Arbeit nimmt 640.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>The boxes that are meant, by their name; empty takes all boxes as one kind.</source>
        <translation>Die gemeinten Boxen, nach ihrem Namen; leer nimmt alle Boxen als eine Art.</translation>
    </message>
    <message>
        <source>What imported predictions learned</source>
        <translation>Was importierte Vorhersagen gelernt haben</translation>
    </message>
    <message>
        <source>Values of the view and of the light that their detector was trained on, joined by commas, as “top,day”. Empty takes the first of each.</source>
        <translation>Werte der Ansicht und des Lichts, auf denen ihr Detektor trainiert wurde, durch Kommas verbunden, etwa „top,day“. Leer nimmt jeweils den ersten.</translation>
    </message>
    <message>
        <source>Matte Label Blending</source>
        <translation>Matte Label Blending</translation>
    </message>
    <message>
        <source>Makes a matting network for ordinary photos from few fine mattes and many rough masks: a teacher draws the soft boundary, the masks fill the rest.</source>
        <translation>Macht aus wenigen feinen Matten und vielen groben Masken ein Matting-Netz für gewöhnliche Fotos: Ein Lehrer zeichnet den weichen Rand, die Masken füllen den Rest.</translation>
    </message>
    <message>
        <source>Fine mattes are costly and mostly pasted on foreign grounds; rough masks of ordinary photos are cheap. A teacher learns from the few mattes, on ever new grounds, to tell a matte and where its boundary is. Then it looks at the photos: where it sees boundary, its matte becomes the label, and everywhere else the rough mask does. A light student learns from these blended labels together with the mattes, and needs nothing but a picture later on. MAD is the mean absolute error of its mattes on test pictures; -T counts the true boundary alone, where hair is, and -C the rest, where a failure is a hole or a second figure. Other students of the same size say what each part is worth: mattes alone, masks alone, masks taken as mattes, the teacher&apos;s mattes without masks, true mattes as the upper bound. The control puts a blurred contour in the place of the teacher: if its student is as good in the boundary, no knowledge of mattes was transferred. The share of boundary in a photo should be small; where it is more than 40 %, the teacher is lost there.</source>
        <translation>Feine Matten sind teuer und meist auf fremde Hintergründe gesetzt; grobe Masken gewöhnlicher Fotos sind billig. Ein Lehrer lernt aus den wenigen Matten, auf immer neuen Hintergründen, eine Matte zu bestimmen und wo ihr Rand liegt. Dann betrachtet er die Fotos: Wo er Rand sieht, wird seine Matte zum Label, überall sonst die grobe Maske. Ein leichter Schüler lernt aus diesen gemischten Labels zusammen mit den Matten und braucht später nichts als ein Bild. MAD ist der mittlere absolute Fehler seiner Matten auf Testbildern; -T zählt nur den wahren Rand, wo Haare sind, und -C den Rest, wo ein Fehler ein Loch oder eine zweite Figur ist. Andere Schüler derselben Größe sagen, was jeder Teil wert ist: nur Matten, nur Masken, Masken als Matten genommen, die Matten des Lehrers ohne Masken, wahre Matten als obere Schranke. Die Kontrolle setzt eine unscharfe Kontur an die Stelle des Lehrers: Ist ihr Schüler am Rand ebenso gut, wurde kein Wissen über Matten übertragen. Der Anteil des Rands an einem Foto sollte klein sein; wo er über 40 % liegt, ist der Lehrer dort verloren.</translation>
    </message>
    <message>
        <source>What a mask fills by mistake, such as the gap between arm and body, stays filled in the label. The teacher must know its own boundary: on photos far from its mattes it may call everything boundary, and the labels are then only its own guesses. Mattes are made at the side that is chosen, and enlarging them does not bring hair back. Without pictures with true mattes for the test nothing is measured. The student is no model that other methods can open. All pictures are held in memory.</source>
        <translation>Was eine Maske irrtümlich füllt, etwa die Lücke zwischen Arm und Körper, bleibt im Label gefüllt. Der Lehrer muss seinen eigenen Rand kennen: Auf Fotos, die seinen Matten fern sind, nennt er vielleicht alles Rand, und die Labels sind dann nur seine eigenen Vermutungen. Matten entstehen in der gewählten Seitenlänge, und Vergrößern bringt Haare nicht zurück. Ohne Bilder mit wahren Matten für den Test wird nichts gemessen. Der Schüler ist kein Modell, das andere Methoden öffnen können. Alle Bilder werden im Speicher gehalten.</translation>
    </message>
    <message>
        <source>Pictures with mattes</source>
        <translation>Bilder mit Matten</translation>
    </message>
    <message>
        <source>A few: a folder with folders “image” and “alpha” whose files have the same names, or a table with such columns. White is the figure, gray is half of it.</source>
        <translation>Wenige: ein Ordner mit den Ordnern „image“ und „alpha“, deren Dateien gleich heißen, oder eine Tabelle mit solchen Spalten. Weiß ist die Figur, Grau ist sie zur Hälfte.</translation>
    </message>
    <message>
        <source>Photos with rough masks</source>
        <translation>Fotos mit groben Masken</translation>
    </message>
    <message>
        <source>Many: data with masks, a folder with folders “image” and “mask”, or a table with such columns; white is inside. If they have true mattes (“alpha”) as well, the rows of the split “test”, or a fifth of all, are the test, and the others&apos; are seen by the upper bound alone.</source>
        <translation>Viele: Daten mit Masken, ein Ordner mit den Ordnern „image“ und „mask“ oder eine Tabelle mit solchen Spalten; Weiß ist innen. Haben sie auch wahre Matten („alpha“), so sind die Zeilen des Splits „test“, oder ein Fünftel von allen, der Test, und die der übrigen sieht nur die obere Schranke.</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Photos with true mattes to measure on, where the photos above have none.</source>
        <translation>Fotos mit wahren Matten zum Messen, wo die Fotos oben keine haben.</translation>
    </message>
    <message>
        <source>Grounds to paste on</source>
        <translation>Hintergründe zum Einsetzen</translation>
    </message>
    <message>
        <source>Pictures without figures. Without them flat and noisy colors are taken.</source>
        <translation>Bilder ohne Figuren. Ohne sie werden flache und verrauschte Farben genommen.</translation>
    </message>
    <message>
        <source>What the student&apos;s mattes are worth</source>
        <translation>Was die Matten des Schülers wert sind</translation>
    </message>
    <message>
        <source>Error in the boundary</source>
        <translation>Fehler am Rand</translation>
    </message>
    <message>
        <source>Ways to use mattes and masks</source>
        <translation>Arten, Matten und Masken zu nutzen</translation>
    </message>
    <message>
        <source>What should hold, and whether it does</source>
        <translation>Was gelten sollte, und ob es gilt</translation>
    </message>
    <message>
        <source>From mask to blended label</source>
        <translation>Von der Maske zum gemischten Label</translation>
    </message>
    <message>
        <source>Students&apos; mattes</source>
        <translation>Matten der Schüler</translation>
    </message>
    <message>
        <source>Figures on another ground</source>
        <translation>Figuren auf einem anderen Hintergrund</translation>
    </message>
    <message>
        <source>How rough masks may be</source>
        <translation>Wie grob Masken sein dürfen</translation>
    </message>
    <message>
        <source>How many mattes it takes</source>
        <translation>Wie viele Matten es braucht</translation>
    </message>
    <message>
        <source>How right the labels are</source>
        <translation>Wie richtig die Labels sind</translation>
    </message>
    <message>
        <source>What the threshold does</source>
        <translation>Was die Schwelle bewirkt</translation>
    </message>
    <message>
        <source>Boundary in the photos</source>
        <translation>Rand in den Fotos</translation>
    </message>
    <message>
        <source>All measures of mattes</source>
        <translation>Alle Maße der Matten</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Losses</translation>
    </message>
    <message>
        <source>Forty figures with soft hair, pasted on flat grounds, and six hundred in natural scenes with masks of twelve corners: students taught by mattes, by masks, by both and by blended labels, beside a control.</source>
        <translation>Vierzig Figuren mit weichem Haar, auf flache Hintergründe gesetzt, und sechshundert in natürlichen Szenen mit Masken aus zwölf Ecken: Schüler, die aus Matten, aus Masken, aus beidem und aus gemischten Labels lernen, neben einer Kontrolle.</translation>
    </message>
    <message>
        <source>Boundary threshold τ</source>
        <translation>Randschwelle τ</translation>
    </message>
    <message>
        <source>Where the teacher&apos;s boundary probability is above it, its matte goes into the label; elsewhere the mask does.</source>
        <translation>Wo die Randwahrscheinlichkeit des Lehrers darüber liegt, kommt seine Matte ins Label; anderswo die Maske.</translation>
    </message>
    <message>
        <source>Steps of the teacher</source>
        <translation>Schritte des Lehrers</translation>
    </message>
    <message>
        <source>Batches of pictures with mattes that the teacher learns from.</source>
        <translation>Batches von Bildern mit Matten, aus denen der Lehrer lernt.</translation>
    </message>
    <message>
        <source>Steps of a student</source>
        <translation>Schritte eines Schülers</translation>
    </message>
    <message>
        <source>Batches that each student learns from.</source>
        <translation>Batches, aus denen jeder Schüler lernt.</translation>
    </message>
    <message>
        <source>Each seed trains a teacher and all students anew. The spread over seeds says how much of a difference is luck.</source>
        <translation>Jeder Seed trainiert einen Lehrer und alle Schüler neu. Die Streuung über die Seeds sagt, wie viel eines Unterschieds Zufall ist.</translation>
    </message>
    <message>
        <source>New background</source>
        <translation>Neuer Hintergrund</translation>
    </message>
    <message>
        <source>What the figures are set on for a look at the mattes: a color as #3B6EA5, or the file of a picture.</source>
        <translation>Worauf die Figuren zum Ansehen der Matten gesetzt werden: eine Farbe wie #3B6EA5 oder die Datei eines Bildes.</translation>
    </message>
    <message>
        <source>Compare with other labels</source>
        <translation>Mit anderen Labels vergleichen</translation>
    </message>
    <message>
        <source>Trains students by mattes alone, by masks alone, by both without blending, by the teacher alone, by true mattes where they are known, and by the control.</source>
        <translation>Trainiert Schüler mit Matten allein, mit Masken allein, mit beidem ohne Mischen, mit dem Lehrer allein, mit wahren Matten, wo sie bekannt sind, und mit der Kontrolle.</translation>
    </message>
    <message>
        <source>Curve over the masks&apos; corners</source>
        <translation>Kurve über die Ecken der Masken</translation>
    </message>
    <message>
        <source>Draws masks of other numbers of corners around the true mattes of the photos, where they are known, and trains two students for each.</source>
        <translation>Zeichnet Masken mit anderen Eckenzahlen um die wahren Matten der Fotos, wo sie bekannt sind, und trainiert für jede zwei Schüler.</translation>
    </message>
    <message>
        <source>Corners of the masks</source>
        <translation>Ecken der Masken</translation>
    </message>
    <message>
        <source>Points of this curve.</source>
        <translation>Punkte dieser Kurve.</translation>
    </message>
    <message>
        <source>Curve over the number of mattes</source>
        <translation>Kurve über die Zahl der Matten</translation>
    </message>
    <message>
        <source>Trains teachers and students with a quarter and half of the mattes, too. Takes as long as two thirds of a seed.</source>
        <translation>Trainiert Lehrer und Schüler auch mit einem Viertel und der Hälfte der Matten. Dauert so lange wie zwei Drittel eines Seeds.</translation>
    </message>
    <message>
        <source>Share of photos ρ</source>
        <translation>Anteil der Fotos ρ</translation>
    </message>
    <message>
        <source>Of the photos in a student&apos;s batch; the others are pictures with mattes. 1: photos alone.</source>
        <translation>Der Fotos im Batch eines Schülers; der Rest sind Bilder mit Matten. 1: nur Fotos.</translation>
    </message>
    <message>
        <source>Rule of the boundary</source>
        <translation>Regel für den Rand</translation>
    </message>
    <message>
        <source>A pixel of a matte is boundary where it lies above this and below 1 minus this.</source>
        <translation>Ein Pixel einer Matte ist Rand, wo es über diesem Wert und unter 1 minus diesem Wert liegt.</translation>
    </message>
    <message>
        <source>Guard at the contour</source>
        <translation>Schutz an der Kontur</translation>
    </message>
    <message>
        <source>The teacher&apos;s boundary counts only within so many times the square root of the mask&apos;s area of the mask&apos;s contour, as 0.05; 0: anywhere.</source>
        <translation>Der Rand des Lehrers zählt nur innerhalb des so Vielfachen der Wurzel der Maskenfläche um die Kontur der Maske, etwa 0.05; 0: überall.</translation>
    </message>
    <message>
        <source>Soft blending</source>
        <translation>Weiches Mischen</translation>
    </message>
    <message>
        <source>Weighs matte and mask by the boundary probability itself instead of its threshold.</source>
        <translation>Gewichtet Matte und Maske mit der Randwahrscheinlichkeit selbst statt nach ihrer Schwelle.</translation>
    </message>
    <message>
        <source>Students begin as the teacher</source>
        <translation>Schüler beginnen als der Lehrer</translation>
    </message>
    <message>
        <source>With its weights and its size, instead of random weights and half its width.</source>
        <translation>Mit seinen Gewichten und seiner Größe statt mit zufälligen Gewichten und halber Breite.</translation>
    </message>
    <message>
        <source>Light students</source>
        <translation>Leichte Schüler</translation>
    </message>
    <message>
        <source>Students of half the teacher&apos;s width, for use in real time.</source>
        <translation>Schüler mit der halben Breite des Lehrers, für den Einsatz in Echtzeit.</translation>
    </message>
    <message>
        <source>Side of the pictures</source>
        <translation>Seitenlänge der Bilder</translation>
    </message>
    <message>
        <source>All pictures are resized to squares of so many pixels; a multiple of 8.</source>
        <translation>Alle Bilder werden auf Quadrate von so vielen Pixeln skaliert; ein Vielfaches von 8.</translation>
    </message>
    <message>
        <source>Pictures in a step of all trainings.</source>
        <translation>Bilder in einem Schritt aller Trainings.</translation>
    </message>
    <message>
        <source>Of all trainings at the start; it falls to 0 along half a cosine.</source>
        <translation>Aller Trainings am Anfang; sie fällt entlang eines halben Kosinus auf 0.</translation>
    </message>
    <message>
        <source>Weight of the difference</source>
        <translation>Gewicht der Differenz</translation>
    </message>
    <message>
        <source>Of the mean absolute difference of mattes in the loss.</source>
        <translation>Der mittleren absoluten Differenz der Matten im Loss.</translation>
    </message>
    <message>
        <source>Weight of the pyramid</source>
        <translation>Gewicht der Pyramide</translation>
    </message>
    <message>
        <source>Of the difference of Laplacian pyramids with five levels.</source>
        <translation>Der Differenz der Laplace-Pyramiden mit fünf Stufen.</translation>
    </message>
    <message>
        <source>Weight of the boundary</source>
        <translation>Gewicht des Rands</translation>
    </message>
    <message>
        <source>Of the cross entropy of the boundary.</source>
        <translation>Der Kreuzentropie des Rands.</translation>
    </message>
    <message>
        <source>Weight of gradients</source>
        <translation>Gewicht der Gradienten</translation>
    </message>
    <message>
        <source>Of the difference of the mattes&apos; gradients.</source>
        <translation>Der Differenz der Gradienten der Matten.</translation>
    </message>
    <message>
        <source>Weight of the composition</source>
        <translation>Gewicht der Komposition</translation>
    </message>
    <message>
        <source>Of the difference that the mattes make in the picture put together again.</source>
        <translation>Der Differenz, die die Matten im wieder zusammengesetzten Bild ausmachen.</translation>
    </message>
    <message>
        <source>Photos at most</source>
        <translation>Höchstzahl der Fotos</translation>
    </message>
    <message>
        <source>So many photos are drawn at random and held in memory; 0 takes all.</source>
        <translation>So viele Fotos werden zufällig gezogen und im Speicher gehalten; 0 nimmt alle.</translation>
    </message>
    <message>
        <source>Pictures shown</source>
        <translation>Gezeigte Bilder</translation>
    </message>
    <message>
        <source>So many photos and test pictures are drawn.</source>
        <translation>So viele Fotos und Testbilder werden gezeichnet.</translation>
    </message>
    <message>
        <source>Folder for the student</source>
        <translation>Ordner für den Schüler</translation>
    </message>
    <message>
        <source>Writes the student&apos;s weights, and of every photo its matte and the blended label it learned from. The folder must not exist yet; empty keeps nothing.</source>
        <translation>Schreibt die Gewichte des Schülers und zu jedem Foto seine Matte und das gemischte Label, aus dem gelernt wurde. Der Ordner darf noch nicht existieren; leer behält nichts.</translation>
    </message>
    <message>
        <source>Questions of its own</source>
        <translation>Eigene Fragen</translation>
    </message>
    <message>
        <source>The model is asked to write so many questions itself, which are asked after the given ones. The paper takes 10. A model that cannot write any leaves the given ones, and the result says so.</source>
        <translation>Das Modell soll selbst so viele Fragen schreiben, die nach den gegebenen gestellt werden. Die Arbeit nimmt 10. Bei einem Modell, das keine schreiben kann, bleiben die gegebenen, und das Ergebnis sagt es.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>With a text encoder: what free words are mapped to after all was found, separated by commas; empty takes the names in the annotations.</source>
        <translation>Mit einem Text-Encoder: worauf freie Wörter abgebildet werden, nachdem alles gefunden ist, durch Kommas getrennt; leer nimmt die Namen in den Annotationen.</translation>
    </message>
    <message>
        <source>Text encoder</source>
        <translation>Text-Encoder</translation>
    </message>
    <message>
        <source>Such as CLIP: maps the words that were found to classes, for figures by class. It finds nothing itself.</source>
        <translation>Etwa CLIP: bildet die gefundenen Wörter auf Klassen ab, für Zahlen je Klasse. Er findet selbst nichts.</translation>
    </message>
    <message>
        <source>Words mapped to classes</source>
        <translation>Auf Klassen abgebildete Wörter</translation>
    </message>
    <message>
        <source>Nothing here proves that a row has left no trace: attacks that fail today bound what is known, not what is there. Random rows of a model that does not over-fit can&apos;t be told from unseen ones in the first place, and forgetting them then does nothing but harm. The steps have no end of their own: rates and epochs must be chosen by the accuracies, and the compromise differs from class to class. Of the user&apos;s models ResNets and vision transformers can be trained here, and TorchScript programs that end with a linear layer; a model given without its training data can&apos;t be retrained faithfully, since its recipe is unknown. All rows are held in memory.</source>
        <translation>Nichts hier beweist, dass eine Zeile keine Spur hinterlassen hat: Angriffe, die heute scheitern, begrenzen, was bekannt ist, nicht, was da ist. Zufällige Zeilen eines Modells ohne Overfitting lassen sich von vornherein nicht von ungesehenen unterscheiden, und sie zu vergessen schadet dann nur. Die Schritte enden nicht von selbst: Lernraten und Epochen sind nach den Genauigkeiten zu wählen, und der Kompromiss ist von Klasse zu Klasse ein anderer. Von eigenen Modellen lassen sich hier ResNets und Vision-Transformer trainieren und TorchScript-Programme, die mit einer linearen Schicht enden; ein Modell, das ohne seine Trainingsdaten gegeben ist, lässt sich nicht getreu neu trainieren, da sein Rezept unbekannt ist. Alle Zeilen werden im Speicher gehalten.</translation>
    </message>
    <message>
        <source>Decoders end linearly unless the sigmoid of the authors&apos; code is asked for. Batch norms keep their running values while a model forgets. The paper&apos;s learning rates do nothing to the small network within 20 epochs, so it has larger ones; with a model of the user&apos;s they hold. Hidden layers of the autoencoders shrink with representations of fewer than 256 numbers. The attack is a gradient boosting of our own in place of XGBoost; half of the test rows train it, the other half are asked about. The paper&apos;s noisy labels are forgotten by naming their rows. A fifth of 290 digits learned by heart, one label in five wrong (--forget-kind share --share 20 --label-noise 20 --limit 450 --train-epochs 200, three seeds): forgotten rows right go from 100 to 74 %, 73 for the retrained model; attack success from 67 to 45 %, 52 for the retrained one, so that it ends somewhat beyond it. On the embedded example the paper&apos;s ablation does not reproduce: alignment alone forgets as much as both losses together, and the extractor loss alone leaves most of a class where it was.</source>
        <translation>Decoder enden linear, sofern nicht die Sigmoidfunktion aus dem Code der Autoren verlangt wird. Batch-Normen behalten ihre laufenden Werte, während ein Modell vergisst. Die Lernraten der Arbeit bewirken bei dem kleinen Netz innerhalb von 20 Epochen nichts, es hat daher größere; bei einem Modell der Anwender gelten sie. Verborgene Schichten der Autoencoder schrumpfen bei Repräsentationen von weniger als 256 Zahlen. Der Angriff ist ein eigenes Gradient Boosting anstelle von XGBoost; eine Hälfte der Testzeilen trainiert es, nach der anderen wird gefragt. Falsch beschriftete Zeilen der Arbeit werden vergessen, indem ihre Zeilen genannt werden. Ein Fünftel von 290 auswendig gelernten Ziffern, jedes fünfte Label falsch (--forget-kind share --share 20 --label-noise 20 --limit 450 --train-epochs 200, drei Seeds): Richtige vergessene Zeilen gehen von 100 auf 74 % zurück, 73 beim neu trainierten Modell; der Angriffserfolg von 67 auf 45 %, 52 beim neu trainierten, so dass er etwas jenseits davon endet. Im eingebauten Beispiel bestätigt sich die Ablation der Arbeit nicht: Die Angleichung allein vergisst so viel wie beide Losses zusammen, und der Extraktor-Loss allein lässt das meiste einer Klasse, wo es war.</translation>
    </message>
    <message>
        <source>Passes over pairs of batches to forget and to keep; each pass ends with the smaller of both sets. The paper takes 20, and 40 for a ResNet. 0 chooses: 20, and 100 where the small network forgets single rows, of which a pass has few.</source>
        <translation>Durchgänge über Paare von Batches, einem zu vergessenden und einem zu behaltenden; jeder Durchgang endet mit der kleineren der beiden Mengen. Die Arbeit nimmt 20, und 40 bei einem ResNet. 0 wählt: 20, und 100, wo das kleine Netz einzelne Zeilen vergisst, von denen ein Durchgang wenige hat.</translation>
    </message>
    <message>
        <source>Learning rate of the step that pushes representations out of their description. 0 chooses: 0.00005 as in the paper; for the small network 0.001, and 0.003 for single rows.</source>
        <translation>Lernrate des Schritts, der Repräsentationen aus ihrer Beschreibung drängt. 0 wählt: 0.00005 wie in der Arbeit; beim kleinen Netz 0.001, und 0.003 bei einzelnen Zeilen.</translation>
    </message>
    <message>
        <source>Learning rate of the step that keeps remaining representations where they were. 0 chooses: 0.0001 as in the paper; for the small network 0.001, and 0.003 for single rows.</source>
        <translation>Lernrate des Schritts, der verbleibende Repräsentationen hält, wo sie waren. 0 wählt: 0.0001 wie in der Arbeit; beim kleinen Netz 0.001, und 0.003 bei einzelnen Zeilen.</translation>
    </message>
    <message>
        <source>After all steps</source>
        <translation>Nach allen Schritten</translation>
    </message>
    <message>
        <source>As soon as extraction fails</source>
        <translation>Sobald die Extraktion scheitert</translation>
    </message>
    <message>
        <source>When to stop</source>
        <translation>Wann aufzuhören ist</translation>
    </message>
    <message>
        <source>Extraction: at the first look at which texts to forget are extracted (EL) and known token by token (MA) no better than texts never read, which must be given.</source>
        <translation>Extraktion: bei der ersten Messung, bei der zu vergessende Texte nicht besser extrahiert (EL) und Token für Token gekannt (MA) werden als nie gelesene Texte, die anzugeben sind.</translation>
    </message>
    <message>
        <source>Parts of a batch</source>
        <translation>Teile eines Batches</translation>
    </message>
    <message>
        <source>A batch is computed in so many parts one after another, their gradients added up, which takes less memory. 0 chooses: 16 parts as in the paper, 1 for a small model.</source>
        <translation>Ein Batch wird in so vielen Teilen nacheinander berechnet und ihre Gradienten werden summiert, was weniger Speicher braucht. 0 wählt: 16 Teile wie in der Arbeit, 1 bei einem kleinen Modell.</translation>
    </message>
    <message>
        <source>Encoder of pictures</source>
        <translation>Encoder der Bilder</translation>
    </message>
    <message>
        <source>Measures how far guarded pictures lie from those without guard. Without it these two distances stay empty.</source>
        <translation>Misst, wie weit geschützte Bilder von denen ohne Schutz entfernt liegen. Ohne ihn bleiben diese beiden Abstände leer.</translation>
    </message>
    <message>
        <source>How close pictures stay</source>
        <translation>Wie nah Bilder bleiben</translation>
    </message>
    <message>
        <source>What the guard missed</source>
        <translation>Was dem Schutz entging</translation>
    </message>
    <message>
        <source>The parts keep their places but lose what is around them, and a model that never saw black grounds may read them worse. Which noun belongs to which region is decided by words alone: the label of a box must end in the noun. The parser knows plain English captions; give the columns subject, relation and object where it fails. A gain that exchanged boxes bring as well is no gain of the method. In a search a picture without a matching region keeps the score of CLIP, while the parts of one that has it can lower its own: a model that reads parts badly then ranks the right picture lower.</source>
        <translation>Die Teile behalten ihren Platz, verlieren aber, was um sie herum ist; ein Modell, das nie schwarzen Grund gesehen hat, liest sie womöglich schlechter. Welches Nomen zu welchem Bereich gehört, wird allein an Wörtern entschieden: Das Label einer Box muss auf das Nomen enden. Der Parser kennt einfache englische Bildbeschreibungen; wo er versagt, die Spalten subject, relation und object angeben. Ein Gewinn, den auch vertauschte Boxen bringen, ist keiner des Verfahrens. Bei einer Suche behält ein Bild ohne passenden Bereich den Wert von CLIP, während die Teile eines Bildes mit passendem Bereich dessen Wert senken können: Ein Modell, das Teile schlecht liest, ordnet dann das richtige Bild tiefer ein.</translation>
    </message>
    <message>
        <source>Small models take rank 4, rate 0.001, batches of 16 and 300 steps, where the paper&apos;s five passes would be a dozen steps. A batch is computed at once instead of in parts. The KL baseline counts answer tokens alone. Small layers get the exact decomposition instead of a random one. Extraction likelihood is tried from at most 16 places of a text and of at most 40 texts, its n-grams cut to the length of an answer; the paper&apos;s nine reasoning tasks are not measured. Utility is the harmonic mean over retained and held-out texts, as there are no sets of real authors and world facts. The retrained model has read the texts to retain alone, not whatever else the original had read. On the embedded example FILA forgets faster than a plain start and keeps more at equal forgetting, but a decomposition that knows no importance does as well: at this size the gain is that of beginning in the large directions, not of weighing them. With 120 persons of three facts, an answer of two tokens each, and a GPT of 2 layers and width 64 that knows nothing else (12 persons to forget, 54 to retain, 54 held out; 300 steps, three seeds), 2 % of the answers to forget stay right with LoKU, 7 % with the hinge loss alone, 2 % with gradient difference and 1 % with ascent, and 79, 82, 36 and 0 % of those held out. Whole answers are counted: of single tokens more are right. After 20 steps LoKU has forgotten 44 %, the hinge loss nothing. zoo:stories-lm, five times as large as the example&apos;s model, keeps 88 % of the held-out answers at 3 % forgotten (one seed). One step of training brings back half of what was forgotten.</source>
        <translation>Kleine Modelle bekommen Rang 4, Rate 0,001, Batches von 16 und 300 Schritte, wo die fünf Durchgänge des Papers ein Dutzend Schritte wären. Ein Batch wird auf einmal statt in Teilen berechnet. Die KL-Grundlinie zählt nur Antwort-Token. Kleine Schichten bekommen die genaue Zerlegung statt einer zufälligen. Die Extraktionswahrscheinlichkeit wird an höchstens 16 Stellen eines Textes und an höchstens 40 Texten probiert, ihre n-Gramme auf die Länge einer Antwort gekürzt; die neun Aufgaben zum Schlussfolgern des Papers werden nicht gemessen. Der Nutzen ist das harmonische Mittel über behaltene und zurückgehaltene Texte, da es keine Mengen wirklicher Autoren und Weltfakten gibt. Das neu trainierte Modell hat allein die zu behaltenden Texte gelesen, nicht, was das ursprüngliche sonst gelesen hat. Im eingebetteten Beispiel vergisst FILA schneller als ein einfacher Start und behält bei gleichem Vergessen mehr, aber eine Zerlegung ohne Wissen um Wichtigkeit tut das ebenso: Bei dieser Größe liegt der Gewinn darin, in den großen Richtungen zu beginnen, nicht darin, sie zu gewichten. Mit 120 Personen zu je drei Fakten, Antworten aus je zwei Token und einem GPT mit 2 Schichten und Breite 64, das sonst nichts weiß (12 Personen zu vergessen, 54 zu behalten, 54 zurückgehalten; 300 Schritte, drei Seeds), bleiben von den zu vergessenden Antworten mit LoKU 2 % richtig, mit dem Hinge-Loss allein 7 %, mit Gradientendifferenz 2 % und mit Gradientenaufstieg 1 %, und von den zurückgehaltenen 79, 82, 36 und 0 %. Gezählt werden ganze Antworten: Von einzelnen Token sind mehr richtig. Nach 20 Schritten hat LoKU 44 % vergessen, der Hinge-Loss nichts. zoo:stories-lm, fünfmal so groß wie das Modell des Beispiels, behält bei 3 % Vergessenem 88 % der zurückgehaltenen Antworten (ein Seed). Ein Trainingsschritt bringt die Hälfte des Vergessenen zurück.</translation>
    </message>
    <message>
        <source>The phrases of the concept span a few directions of the text encoder&apos;s space. Each token of a prompt is left out in turn: where the prompt lies clearly farther from the concept without it, the token carried it and is marked. Marked tokens are replaced by what remains of them when they are projected onto the prompt&apos;s own space and then out of the concept&apos;s. A filter decides from β, how far that projection turns the prompt, for how many of the first denoising steps the replaced prompt is used; the written one follows. Meanwhile low frequencies that the replaced prompt makes stronger inside the network are damped. “Concept shown” is the share of pictures in which an independent judge sees the concept; “right” says whether it sees what else was asked for. Compare with the row of the negative prompt alone, which is part of every SAFREE row but one; that one is to be compared with no guard. All rows start from the same noise. The random space is the control: the same tokens, taken out of directions that know nothing of the concept.</source>
        <translation>Die Phrasen des Konzepts spannen einige Richtungen im Raum des Text-Encoders auf. Jedes Token eines Prompts wird einmal weggelassen: Liegt der Prompt ohne es deutlich weiter vom Konzept entfernt, trug das Token es und wird markiert. Markierte Token werden durch das ersetzt, was von ihnen bleibt, wenn sie auf den eigenen Raum des Prompts und dann aus dem des Konzepts heraus projiziert werden. Ein Filter entscheidet anhand von β, wie weit diese Projektion den Prompt dreht, für wie viele der ersten Entrauschungsschritte der ersetzte Prompt gilt; danach gilt der geschriebene. Unterdessen werden tiefe Frequenzen gedämpft, die der ersetzte Prompt im Netz verstärkt. „Konzept gezeigt“ ist der Anteil der Bilder, in denen ein unabhängiger Prüfer das Konzept sieht; „richtig“ sagt, ob er sieht, was sonst verlangt war. Zu vergleichen ist mit der Zeile des negativen Prompts allein, der zu jeder SAFREE-Zeile außer einer gehört; diese eine ist mit „ohne Schutz“ zu vergleichen. Alle Zeilen beginnen mit demselben Rauschen. Der zufällige Raum ist die Kontrolle: dieselben Token, herausgenommen aus Richtungen, die nichts vom Konzept wissen.</translation>
    </message>
    <message>
        <source>One vector of each picture</source>
        <translation>Ein Vektor je Bild</translation>
    </message>
    <message>
        <source>Many vectors, the best one counts</source>
        <translation>Viele Vektoren, der beste zählt</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>What a picture is to the model: one vector, or a set of them as with BLIP-2, of which the one that is closest to the words counts. Here the set has a vector for each patch.</source>
        <translation>Was ein Bild für das Modell ist: ein Vektor oder, wie bei BLIP-2, eine Menge von Vektoren, von denen der zählt, der den Wörtern am nächsten ist. Hier hat die Menge einen Vektor je Patch.</translation>
    </message>
    <message>
        <source>Detectors of several sizes learn n pictures of one condition and are tested on another, again and again with new draws: 0_all stays within all views (the baseline), b_light changes the light, a1 and a2 change the view, c_external goes to another place. The gap is what a configuration loses against 0_all with as many pictures. Three answers are computed with intervals: whether view and light matter equally (H1), whether a larger model generalizes better (H2), and whether weights that learned a related condition always help (H3). map50 is the average precision where a box counts if what it shares with an object is at least half of what both cover; map5095 is the mean over ten overlaps from 0.50 to 0.95. Precision, recall and F1 hold at the confidence in the table. Your own data need boxes and a column with the condition of every picture (--view-column, --light-column). With predictions of your own detectors as COCO results nothing is trained: they are measured condition by condition, several detectors beside each other.</source>
        <translation>Detektoren mehrerer Größen lernen n Bilder einer Bedingung und werden auf einer anderen getestet, immer wieder mit neuer Ziehung: 0_all bleibt in allen Ansichten (die Grundlinie), b_light wechselt das Licht, a1 und a2 wechseln die Ansicht, c_external geht an einen anderen Ort. Die Lücke ist, was eine Konfiguration bei gleich vielen Bildern gegen 0_all verliert. Drei Antworten werden mit Intervallen berechnet: ob Ansicht und Licht gleich viel ausmachen (H1), ob ein größeres Modell besser verallgemeinert (H2) und ob Gewichte, die eine verwandte Bedingung gelernt haben, immer helfen (H3). map50 ist die mittlere Präzision, wenn eine Box zählt, deren gemeinsame Fläche mit einem Objekt mindestens die Hälfte dessen ist, was beide bedecken; map5095 ist das Mittel über zehn Überlappungen von 0,50 bis 0,95. Präzision, Recall und F1 gelten bei der Konfidenz in der Tabelle. Eigene Daten brauchen Boxen und eine Spalte mit der Bedingung jedes Bildes (--view-column, --light-column). Mit Vorhersagen eigener Detektoren als COCO-Ergebnissen wird nichts trainiert: Sie werden Bedingung für Bedingung gemessen, mehrere Detektoren nebeneinander.</translation>
    </message>
    <message>
        <source>Predictions of other detectors</source>
        <translation>Vorhersagen anderer Detektoren</translation>
    </message>
    <message>
        <source>COCO results for the test pictures of these data: a file of one detector, or a folder of nothing but such files, each named after its detector. With them nothing is trained.</source>
        <translation>COCO-Ergebnisse für die Testbilder dieser Daten: eine Datei eines Detektors oder ein Ordner, der nur solche Dateien enthält, jede nach ihrem Detektor benannt. Mit ihnen wird nichts trainiert.</translation>
    </message>
    <message>
        <source>Detectors by condition</source>
        <translation>Detektoren nach Bedingung</translation>
    </message>
    <message>
        <source>Pictures are preprocessed as the encoder was trained, which may cut out the middle square where the official script squeezes the whole picture. Noise depends on the seed and on what the picture shows, never on its place in a batch, and every noise level scales the same draw. 1 − s is computed in float32, as half the squared distance of the normalized features; the features themselves follow the precision asked for, which in bfloat16 moved AUROC by 0.005 where it was measured. The threshold share, which the official script does not use, is a parameter. Reconstruction errors of an autoencoder (AEROBLADE) are missing.</source>
        <translation>Bilder werden so vorverarbeitet, wie der Encoder trainiert wurde, was das mittlere Quadrat ausschneiden kann, wo das offizielle Skript das ganze Bild staucht. Das Rauschen hängt vom Seed ab und davon, was das Bild zeigt, nie von seinem Platz in einem Batch, und jede Rauschstufe skaliert dieselbe Ziehung. 1 − s wird in float32 gerechnet, als der halbe quadrierte Abstand der normalisierten Merkmale; die Merkmale selbst folgen der verlangten Präzision, was mit bfloat16 die AUROC, wo es gemessen wurde, um 0,005 verschob. Der Anteil für die Schwelle, den das offizielle Skript nicht verwendet, ist ein Parameter. Rekonstruktionsfehler eines Autoencoders (AEROBLADE) fehlen.</translation>
    </message>
    <message>
        <source>No official code was at hand: losses, the threshold 0.5 and the share of mattes in a batch are assumptions, and parameters. The networks are small U-Nets, a teacher of 268 and students of 68 thousand weights, whose way up adds what the way down kept; the student begins with random weights, as there is no encoder of its size trained on pictures. Matrices are trained by Muon and the rest by AdamW, and for far fewer steps than a large network needs. Grounds to paste on are flat or noisy colors unless pictures are given, and a figure&apos;s own colors are estimated from picture and matte. Mattes come with eight bits, so that the rule of the boundary lies between 12 and 13 and between 242 and 243. The control&apos;s band has the width whose share of the pictures comes nearest to that of the teacher&apos;s boundary.</source>
        <translation>Offizieller Code lag nicht vor: Losses, die Schwelle 0,5 und der Anteil der Matten in einem Batch sind Annahmen, und Parameter. Die Netze sind kleine U-Netze, ein Lehrer mit 268 und Schüler mit 68 Tausend Gewichten, deren Weg nach oben addiert, was der Weg nach unten aufgehoben hat; der Schüler beginnt mit zufälligen Gewichten, da es keinen auf Bildern trainierten Encoder seiner Größe gibt. Matrizen werden mit Muon trainiert und der Rest mit AdamW, und mit weit weniger Schritten, als ein großes Netz braucht. Hintergründe zum Einsetzen sind flache oder verrauschte Farben, sofern keine Bilder angegeben sind, und die eigenen Farben einer Figur werden aus Bild und Matte geschätzt. Matten haben acht Bit, so dass die Regel für den Rand zwischen 12 und 13 und zwischen 242 und 243 liegt. Das Band der Kontrolle hat die Breite, deren Anteil an den Bildern dem des Rands beim Lehrer am nächsten kommt.</translation>
    </message>
    <message>
        <source>A token is marked where the prompt without it lies this much farther from the concept than it does without one of the other tokens. The smaller, the more tokens are marked.</source>
        <translation>Ein Token wird markiert, wo der Prompt ohne es um so viel weiter vom Konzept entfernt liegt als ohne eines der anderen Tokens. Je kleiner, desto mehr Tokens werden markiert.</translation>
    </message>
    <message>
        <source>The margin above</source>
        <translation>Der Spielraum oben</translation>
    </message>
    <message>
        <source>Which margin</source>
        <translation>Welcher Spielraum</translation>
    </message>
    <message>
        <source>All phrases in one text, as released</source>
        <translation>Alle Phrasen in einem Text, wie veröffentlicht</translation>
    </message>
    <message>
        <source>Mean of what the encoder makes of each phrase</source>
        <translation>Mittel dessen, was der Encoder aus jeder Phrase macht</translation>
    </message>
    <message>
        <source>The first phrase</source>
        <translation>Die erste Phrase</translation>
    </message>
    <message>
        <source>Form of the negative prompt</source>
        <translation>Form des negativen Prompts</translation>
    </message>
    <message>
        <source>A text of all phrases is cut to the encoder&apos;s length, and may be nothing that a small encoder was taught to read; a mean has no such limit.</source>
        <translation>Ein Text aus allen Phrasen wird auf die Länge des Encoders gekürzt und ist womöglich nichts, was ein kleiner Encoder zu lesen gelernt hat; ein Mittel hat keine solche Grenze.</translation>
    </message>
    <message>
        <source>How strongly pictures follow their prompt. 0 chooses: 7.5 as in the paper, 1.5 for a small network: with a negative prompt guidance goes past the prompt by w − 1 times its difference from the concept, which a small network can&apos;t follow far.</source>
        <translation>Wie eng Bilder ihrem Prompt folgen. 0 wählt: 7,5 wie in der Arbeit, 1,5 bei einem kleinen Netz: Mit einem negativen Prompt geht die Guidance um das (w − 1)-Fache seines Unterschieds zum Konzept über den Prompt hinaus, wohin ein kleines Netz nicht weit folgen kann.</translation>
    </message>
    <message>
        <source>Also makes the pictures of safe latent diffusion, of removed tokens, of SAFREE without each of its parts, and with the other margin. Else only those without a guard, with the negative prompt alone, with SAFREE with and without it, and of a random space as the control.</source>
        <translation>Erzeugt auch die Bilder von Safe Latent Diffusion, von entfernten Tokens, von SAFREE ohne je einen seiner Teile und mit dem anderen Spielraum. Sonst nur die ohne Schutz, mit dem negativen Prompt allein, mit SAFREE mit und ohne ihn und von einem zufälligen Raum als Kontrolle.</translation>
    </message>
    <message>
        <source>Captions are parsed by rules and regions matched by words, where the authors ask a chat model. Regions of several boxes are joined by their boxes, not by the brightness of pixels, so that black things are not lost. Parts are kept in a list: a word that stands twice counts twice. Pictures that cannot be read are counted and named. In a search a picture with the very same caption counts as right, too. As in the variant for BLIP-2 a picture can be a set of vectors. In the place of BLIP-2&apos;s query tokens, which are trained to ask for what texts tell, it has the patch tokens of CLIP&apos;s image tower, brought into the space of texts like its class token: nobody trained them to match words, and figures of BLIP-2 can&apos;t be expected of them. On 100 rows of the example such a set alone found the picture more often than one vector, and the parts made it worse. With one vector, on 300 rows (3 seeds), ComCLIP finds the right picture in 68 % and CLIP alone in 71 %, and in 69 % and 73 % on zoo:scenes-clip-cutouts, which has seen single things on black: on these small models the gain does not show. It is lost where the subject differs, for a picture without a part&apos;s region keeps its whole, as the authors have it, while the right one is mixed with its parts. That regions are read shows where attributes differ: with exchanged boxes 46 % instead of 59 %.</source>
        <translation>Bildtexte werden nach Regeln zerlegt und Bereiche nach Wörtern zugeordnet, wo die Autoren ein Sprachmodell fragen. Bereiche mehrerer Boxen werden nach den Boxen vereinigt, nicht nach der Helligkeit der Pixel, so dass Schwarzes nicht verloren geht. Teile stehen in einer Liste: Ein Wort, das zweimal steht, zählt zweimal. Unlesbare Bilder werden gezählt und genannt. In einer Suche gilt auch ein Bild mit genau demselben Bildtext als richtig. Wie in der Variante für BLIP-2 kann ein Bild eine Menge von Vektoren sein. Anstelle der Query-Tokens von BLIP-2, die darauf trainiert sind, nach dem zu fragen, wovon Texte sprechen, enthält sie die Patch-Tokens des Bildzweigs von CLIP, wie dessen Klassen-Token in den Raum der Texte gebracht: Niemand hat sie darauf trainiert, zu Wörtern zu passen, und Zahlen von BLIP-2 sind von ihnen nicht zu erwarten. An 100 Zeilen des Beispiels fand eine solche Menge allein das Bild öfter als ein Vektor, und die Teile machten es schlechter. Mit einem Vektor findet ComCLIP auf 300 Zeilen (3 Seeds) das richtige Bild in 68 % und CLIP allein in 71 %, und in 69 % und 73 % auf zoo:scenes-clip-cutouts, das einzelne Dinge auf Schwarz gesehen hat: An diesen kleinen Modellen zeigt sich der Gewinn nicht. Verloren geht er, wo sich das Subjekt unterscheidet, denn ein Bild ohne den Bereich eines Teils behält wie bei den Autoren sein Ganzes, während das richtige mit seinen Teilen gemischt wird. Dass die Bereiche gelesen werden, zeigt sich, wo sich Attribute unterscheiden: mit vertauschten Boxen 46 % statt 59 %.</translation>
    </message>
    <message>
        <source>Another image–text model</source>
        <translation>Weiteres Bild-Text-Modell</translation>
    </message>
    <message>
        <source>Measured on the same pairs in the same run: for example one that has seen things on black.</source>
        <translation>Wird im selben Lauf an denselben Paaren gemessen: zum Beispiel eines, das Dinge auf Schwarz gesehen hat.</translation>
    </message>
    <message>
        <source>The same with the other model</source>
        <translation>Dasselbe mit dem anderen Modell</translation>
    </message>
    <message>
        <source>Rendered pairs that differ in subject, object, relation or in which thing has which color: how much the parts help a small model, and one that has seen things on black, beside the controls that must not help.</source>
        <translation>Gerenderte Paare, die sich in Subjekt, Objekt, Beziehung oder darin unterscheiden, was welche Farbe hat: wie sehr die Teile einem kleinen Modell helfen und einem, das Dinge auf Schwarz gesehen hat, neben den Kontrollen, die nicht helfen dürfen.</translation>
    </message>
    <message>
        <source>Entropies are computed in double precision. Draws are those of each text, whatever its place among the others, and depend on the seed. A text whose entropies do not differ has no score instead of an infinite one, and draws of that kind are left out. The generator draws at temperature 0.7 unless told otherwise, one of the paper&apos;s four ways. Perturbing and rewriting baselines (DetectGPT, NPR, DNA-GPT) are missing. Thresholds are set on texts by persons alone. Where texts by persons hold several documents, with the mark of an end between two, the generator, too, goes on after an end. It ends where it wants to: the paper&apos;s script forbids an end before 100 tokens, but every token in the place of an end that the model expects is unlikely, and tells more than anything else. On the example AUROC is 0.87 with Lastde++, 0.67 with likelihood and 0.93 with Fast-DetectGPT, and 0.81, 0.65 and 0.87 where zoo:stories-lm-small reads.</source>
        <translation>Entropien werden in doppelter Genauigkeit gerechnet. Ziehungen gehören zu jedem Text, gleich an welcher Stelle er unter den anderen steht, und hängen vom Seed ab. Ein Text, dessen Entropien sich nicht unterscheiden, hat keinen Score statt eines unendlichen, und Ziehungen dieser Art werden ausgelassen. Der Generator zieht bei Temperatur 0,7, wenn nichts anderes angegeben ist, einer der vier Arten des Papers. Baselines, die stören und umschreiben (DetectGPT, NPR, DNA-GPT), fehlen. Schwellen werden nur auf Texten von Menschen gesetzt. Wo Texte von Menschen mehrere Dokumente enthalten, mit dem Zeichen für ein Ende zwischen zweien, schreibt auch der Generator nach einem Ende weiter. Er endet, wo er will: Das Skript des Papers verbietet ein Ende vor 100 Tokens, doch jedes Token an der Stelle eines Endes, das das Modell erwartet, ist unwahrscheinlich und verrät mehr als alles andere. Auf dem Beispiel ist die AUROC 0,87 mit Lastde++, 0,67 mit Likelihood und 0,93 mit Fast-DetectGPT, und 0,81, 0,65 und 0,87, wo zoo:stories-lm-small liest.</translation>
    </message>
    <message>
        <source>Stretches of 200 tokens of the kind that the small model learned from and never read, stories and facts in turns, against what it makes of their beginnings at temperature 0.7: how well each detector finds the model&apos;s own texts, with the controls beside it. Likelihood takes facts, which the model knows by heart, for its own texts; what is compared with draws does not. At temperature 1 none of them finds anything, for the model has learned this kind of text too well.</source>
        <translation>Abschnitte von 200 Tokens von der Art, aus der das kleine Modell gelernt hat und die es nie gelesen hat, Geschichten und Fakten im Wechsel, gegen das, was es aus ihren Anfängen bei Temperatur 0,7 macht: wie gut jeder Detektor die eigenen Texte des Modells findet, mit den Kontrollen daneben. Likelihood hält Fakten, die das Modell auswendig kennt, für dessen eigene Texte; was mit Ziehungen verglichen wird, tut das nicht. Bei Temperatur 1 findet keiner etwas, denn das Modell hat diese Art von Text zu gut gelernt.</translation>
    </message>
    <message>
        <source>Rows with columns of grades (“score …”), and optionally “styles” (separated by commas) and “source”. Without grades: dialogues, as in LLaVA&apos;s files or in the columns “prompt” and “response”, for a judge. Data of instructions: with test items is a trial.</source>
        <translation>Zeilen mit Spalten von Bewertungen („score …“) und wahlweise „styles“ (durch Kommas getrennt) und „source“. Ohne Bewertungen: Dialoge, wie in den Dateien von LLaVA oder in den Spalten „prompt“ und „response“, für einen Gutachter. Daten von instructions: mit Testfragen ergeben einen Versuch.</translation>
    </message>
    <message>
        <source>The released margin belongs to CLIP&apos;s text encoder. “As needed” takes α where the encoder is at least 768 wide, and fits one to prompts that are not tested else: halfway between the margin that marks 15 % of the tokens of harmless ones and the one that misses 20 % of those that spell the concept. The other is compared.</source>
        <translation>Der veröffentlichte Spielraum gehört zum Text-Encoder von CLIP. „Nach Bedarf“ nimmt α, wo der Encoder mindestens 768 breit ist, und passt sonst einen an Prompts an, die nicht getestet werden: in der Mitte zwischen dem Spielraum, der 15 % der Tokens der harmlosen markiert, und dem, der 20 % derer übersieht, die das Konzept nennen. Der jeweils andere wird verglichen.</translation>
    </message>
    <message>
        <source>The fitted margin marks at most 15 % of their tokens. Must not be tested either.</source>
        <translation>Der angepasste Spielraum markiert höchstens 15 % ihrer Tokens. Dürfen ebenfalls nicht getestet werden.</translation>
    </message>
    <message>
        <source>Those of the judge&apos;s words that say that the concept is shown, separated by commas. Empty takes the ones in the first concept phrase.</source>
        <translation>Diejenigen der Wörter des Gutachters, die sagen, dass das Konzept gezeigt ist, durch Kommas getrennt. Leer nimmt die, die in der ersten Phrase des Konzepts stehen.</translation>
    </message>
    <message>
        <source>Other words for the concept</source>
        <translation>Andere Wörter für das Konzept</translation>
    </message>
    <message>
        <source>Words that prompts use for it and the judge does not know, separated by commas: whether they are marked is counted, and the margin is fitted to them, too.</source>
        <translation>Wörter, die Prompts dafür verwenden und der Gutachter nicht kennt, durch Kommas getrennt: Es wird gezählt, ob sie markiert werden, und auch an sie wird der Spielraum angepasst.</translation>
    </message>
    <message>
        <source>The order among equal grades is drawn by the seed; the official sort leaves it open. A capability never takes more than its share, which the official program can by a few rows where small bins overlap. Where all capabilities are used up the selection stays short of the budget and says so. Weights for capabilities are added. A prefix “Question: ” is a prefix, not a set of letters. In the example scorer and styler are one network that answers eight queries of one symbol each in one pass; before them it reads what the model, still untrained, says when it is asked whether question and answer fit the picture. Only the decoder is fine-tuned, for what is read after a picture; what it remembers of the picture itself stays. The pool is far smaller than the paper&apos;s. Of the other curations perplexity and features are those of the model before training. Clusters, as many as the square root of the number of rows, share the budget as COINCIDE does. Deita&apos;s quality is the grade overall, and its complexity, for which there is no scorer here, how much the answer surprises that model. A second rule for perplexity, which the paper names without a definition, is missing.</source>
        <translation>Die Reihenfolge unter gleichen Bewertungen zieht der Seed; die offizielle Sortierung lässt sie offen. Eine Fähigkeit nimmt nie mehr als ihren Anteil, was im offiziellen Programm um einige Zeilen vorkommen kann, wo kleine Bins sich überschneiden. Wo alle Fähigkeiten erschöpft sind, bleibt die Auswahl unter dem Budget und sagt es. Gewichte für Fähigkeiten sind hinzugekommen. Ein Präfix „Question: “ ist ein Präfix, keine Menge von Buchstaben. Im Beispiel sind Scorer und Styler ein einziges Netz, das acht Abfragen von je einem Symbol in einem Durchgang beantwortet; davor liest es, was das noch untrainierte Modell auf die Frage sagt, ob Frage und Antwort zum Bild passen. Nur der Decoder wird weitertrainiert, für das, was nach einem Bild gelesen wird; was er vom Bild selbst behält, bleibt. Der Pool ist weit kleiner als in der Arbeit. Bei den anderen Auswahlverfahren sind Perplexität und Merkmale die des Modells vor dem Training. Cluster, so viele wie die Wurzel aus der Zahl der Zeilen, teilen sich das Budget wie bei COINCIDE. Deitas Qualität ist die Gesamtbewertung, und seine Komplexität, für die es hier keinen Scorer gibt, wie sehr die Antwort dieses Modell überrascht. Eine zweite Regel für Perplexität, die die Arbeit ohne Definition nennt, fehlt.</translation>
    </message>
    <message>
        <source>Image–text model of a trial</source>
        <translation>Bild-Text-Modell eines Versuchs</translation>
    </message>
    <message>
        <source>A CLIP model that says how well question and answer match their picture, for the baseline that goes by it. Without it that one is left out.</source>
        <translation>Ein CLIP-Modell, das sagt, wie gut Frage und Antwort zu ihrem Bild passen, für die Baseline, die danach geht. Ohne es entfällt diese.</translation>
    </message>
    <message>
        <source>Questions about scenes, of which a third is clean, a third trivial and a third wrong: a small model grades them after 400 judged ones, and what it learns from mmSSR&apos;s tenth is set beside random tenths, tenths of other curations (middle perplexity, CLIP score, clusters, Deita), the whole pool, one score, no styles, a random scorer and true grades.</source>
        <translation>Fragen zu Szenen, von denen ein Drittel sauber, ein Drittel trivial und ein Drittel falsch ist: Ein kleines Modell bewertet sie nach 400 begutachteten, und was es aus dem Zehntel von mmSSR lernt, steht neben zufälligen Zehnteln, Zehnteln anderer Auswahlverfahren (mittlere Perplexität, CLIP-Score, Cluster, Deita), dem ganzen Pool, einer einzigen Bewertung, keinen Stilen, einem zufälligen Scorer und den wahren Bewertungen.</translation>
    </message>
    <message>
        <source>A small network learns hand-drawn digits and forgets the classes 0 to 4, one after another: LAF and LAF+R against retraining, against other ways to forget, and against LAF without each of its losses.</source>
        <translation>Ein kleines Netz lernt handgezeichnete Ziffern und vergisst die Klassen 0 bis 4, eine nach der anderen: LAF und LAF+R gegen neues Training, gegen andere Arten zu vergessen und gegen LAF ohne je einen seiner Losses.</translation>
    </message>
    <message>
        <source>The selection is as good as the grades. A judge that cannot see that an answer is wrong lets wrong rows in. Most rows share their grade with many others, and which of them is taken is chance. Rows that say the same twice are both taken. A judge needs one pass for every row and capability, which is slow on a processor; small models of the zoo do not follow such questions. The training set holds its texts in memory, and a trial about 130 KB of each picture. On the small scale of the example, over three seeds, 7.9 % of what mmSSR takes is wrong (30.0 % of the pool) and 8.5 % trivial (35.2 %); the scorer&apos;s rank correlation with the truth is 0.74 over all items and 0.56 on each item&apos;s own topic. After mmSSR&apos;s tenth the model gets 75.0 % right, after a random one 63.6 %, with a random scorer 64.4 %, without styles 63.9 %, with true grades 83.6 %, after the whole pool, as many steps long, 65.1 %. One score instead of one for each topic does no worse there (75.7 %), and Deita&apos;s rule with that score slightly better (76.9 %); clusters lead to 67.0, CLIP scores to 54.6 and middle perplexity to 49.0 %.</source>
        <translation>Die Auswahl ist so gut wie die Bewertungen. Ein Gutachter, der nicht sieht, dass eine Antwort falsch ist, lässt falsche Zeilen herein. Die meisten Zeilen teilen ihre Bewertung mit vielen anderen, und welche davon ausgewählt wird, ist Zufall. Zeilen, die dasselbe zweimal sagen, werden beide ausgewählt. Ein Gutachter braucht für jede Zeile und Fähigkeit einen Durchlauf, was auf einem Prozessor langsam ist; kleine Modelle des Zoos befolgen solche Fragen nicht. Der Trainingsdatensatz hält seine Texte im Speicher und ein Versuch von jedem Bild etwa 130 KB. Im kleinen Maßstab des Beispiels sind über drei Seeds 7,9 % dessen, was mmSSR auswählt, falsch (30,0 % des Pools) und 8,5 % trivial (35,2 %); die Rangkorrelation des Scorers mit der Wahrheit beträgt über alle Einträge 0,74 und beim eigenen Thema jedes Eintrags 0,56. Nach dem Zehntel von mmSSR beantwortet das Modell 75,0 % richtig, nach einem zufälligen 63,6 %, mit einem zufälligen Scorer 64,4 %, ohne Stile 63,9 %, mit wahren Bewertungen 83,6 % und nach dem ganzen Pool, gleich viele Schritte lang, 65,1 %. Eine einzige Bewertung statt einer für jedes Thema ist dort nicht schlechter (75,7 %) und Deitas Regel mit dieser Bewertung etwas besser (76,9 %); Cluster führen zu 67,0, CLIP-Scores zu 54,6 und mittlere Perplexität zu 49,0 %.</translation>
    </message>
    <message>
        <source>Nothing is forgotten: whoever runs the weights without the guard gets the concept back. What is far from all phrases in the encoder&apos;s space passes, as other words for the same thing may. Tokens after a marked one have already read it, and keep what they know of it. The released numbers of the filter belong to CLIP&apos;s encoder; with another one it must be fitted, and where both kinds of prompts are turned alike it decides nothing. Phrases must name the concept alone: what else they say is taken out, too. Whether a picture is harmless is the judge&apos;s opinion, and a judge has blind spots.</source>
        <translation>Nichts wird vergessen: Wer die Gewichte ohne den Schutz ausführt, bekommt das Konzept zurück. Was im Raum des Encoders von allen Phrasen weit entfernt ist, kommt durch, etwa andere Worte für dieselbe Sache. Tokens nach einem markierten haben es schon gelesen und behalten, was sie davon wissen. Die veröffentlichten Zahlen des Filters gehören zum Encoder von CLIP; bei einem anderen ist er anzupassen, und wo beide Arten von Prompts gleich weit gedreht werden, entscheidet er nichts. Phrasen dürfen nur das Konzept nennen: Was sie sonst sagen, wird mit entfernt. Ob ein Bild harmlos ist, ist die Meinung des Gutachters, und ein Gutachter hat blinde Flecken.</translation>
    </message>
    <message>
        <source>The order of the projections is that of the authors&apos; code. Re-attention multiplies low frequencies, as the paper says; the released code overwrites them by the factor, and its command line has it off. Without guidance there is no re-attention. A prompt of one token is compared with itself, where the code divides by nothing. Small networks take 25 steps and guidance 1.5, filter and margin are fitted to prompts that are not tested, and the guard may hold in all steps. Safe latent diffusion is the configuration that its authors call medium. The change of pictures is a root mean square; feature and Fréchet distances stand for LPIPS and FID, whose networks are not here. Guidance with a negative prompt goes past the prompt, away from the concept: on prompts with hearts and crosses, which are not tested, the negative prompt alone leaves 25 % of harmless ones right at guidance 3 (91 % without guard) and 94 % at 1.5 (100 %). On the example (20 prompts, 3 seeds) the concept is shown in all pictures without guard and with the negative prompt alone, in none with SAFREE and in 94 % with a random space, and all harmless prompts are right. With 112 prompts, all shapes but those two, other words for red and four other colors (2 seeds), it is 100, 100, 0 and 98 %, and harmless prompts are right in 95 % of all four; the fitted margin (0.22) marks the word in every prompt and 0.7 % of the harmless tokens. The margin of 0.01 marks it as often, but leaves 88 % of the example&apos;s harmless prompts right. With an empty negative prompt 8 % still show the concept. Each of the other nine colors as the concept, against all the rest (30 prompts, 2 seeds): it falls by 92 to 100 points, and with seven of them all eight claims hold. With yellow and green harmless prompts lose 8 and 6 points, as they do by the negative prompt alone, which changes neighboring colors; without one both lose nothing, and all eight hold. A random space removed cyan nearly as well (8 points less), so its draw matters. Of two shapes that nothing had been looked at with, the ring held all eight claims, the star six: other shapes lost 27 points, and 15 % of their tokens were marked. All of this rests on the text encoder. It was taught to match captions with pictures, words and whole captions in one space: with one that had learned only what the painting network needed, five of the eight claims held for red. And it is 128 numbers wide: with 64, of which the phrases of a concept take eight directions, β told only some colors from others, and four to six claims held for blue.</source>
        <translation>Die Reihenfolge der Projektionen ist die im Code der Autoren. Re-Attention multipliziert tiefe Frequenzen, wie es das Paper sagt; der veröffentlichte Code überschreibt sie mit dem Faktor, und seine Befehlszeile hat sie abgeschaltet. Ohne Guidance gibt es keine Re-Attention. Ein Prompt aus einem Token wird mit sich selbst verglichen, wo der Code durch nichts teilt. Kleine Netze nehmen 25 Schritte und Guidance 1,5, Filter und Spielraum werden an Prompts angepasst, die nicht getestet werden, und der Schutz darf in allen Schritten gelten. Safe Latent Diffusion ist die Konfiguration, die ihre Autoren mittel nennen. Die Änderung der Bilder ist ein quadratisches Mittel; Merkmals- und Fréchet-Abstand stehen für LPIPS und FID, deren Netze es hier nicht gibt. Mit einem negativen Prompt geht die Guidance über den Prompt hinaus, vom Konzept weg: Bei Prompts mit Herzen und Kreuzen, die nicht getestet werden, lässt der negative Prompt allein bei Guidance 3 25 % der harmlosen richtig (91 % ohne Schutz) und bei 1,5 94 % (100 %). Auf dem Beispiel (20 Prompts, 3 Seeds) zeigen alle Bilder das Konzept ohne Schutz und mit dem negativen Prompt allein, keines mit SAFREE und 94 % mit einem zufälligen Raum, und alle harmlosen Prompts sind richtig. Mit 112 Prompts, allen Formen außer diesen beiden, anderen Wörtern für Rot und vier anderen Farben (2 Seeds), sind es 100, 100, 0 und 98 %, und harmlose Prompts sind bei allen vieren zu 95 % richtig; der angepasste Spielraum (0,22) markiert das Wort in jedem Prompt und 0,7 % der harmlosen Tokens. Der Spielraum von 0,01 markiert es ebenso oft, lässt aber nur 88 % der harmlosen Prompts des Beispiels richtig. Mit leerem negativem Prompt zeigen noch 8 % das Konzept. Jede der anderen neun Farben als Konzept, gegen alle übrigen (30 Prompts, 2 Seeds): Es fällt um 92 bis 100 Punkte, und bei sieben von ihnen gelten alle acht Behauptungen. Bei Gelb und Grün verlieren harmlose Prompts 8 und 6 Punkte, wie sie es schon durch den negativen Prompt allein tun, der benachbarte Farben verändert; ohne ihn verlieren beide nichts, und alle acht gelten. Ein zufälliger Raum entfernte Cyan fast ebenso gut (8 Punkte weniger), also kommt es auf die Ziehung an. Von zwei Formen, mit denen vorher nichts angesehen worden war, galten beim Ring alle acht Behauptungen, beim Stern sechs: Andere Formen verloren 27 Punkte, und 15 % ihrer Tokens wurden markiert. All das beruht auf dem Text-Encoder. Ihm wurde beigebracht, Bildtexte und Bilder einander zuzuordnen, Wörter und ganze Bildtexte in einem Raum: Mit einem, der nur gelernt hatte, was das malende Netz brauchte, galten für Rot fünf der acht Behauptungen. Und er ist 128 Zahlen breit: Mit 64, von denen die Phrasen eines Konzepts acht Richtungen nehmen, unterschied β nur manche Farben von anderen, und für Blau galten vier bis sechs Behauptungen.</translation>
    </message>
</context>
<context>
    <name>operations</name>
    <message>
        <source>These rows in this order, counted from 0: take 0-9 12 15.</source>
        <translation>Diese Zeilen in dieser Reihenfolge, ab 0 gezählt: take 0-9 12 15.</translation>
    </message>
    <message>
        <source>A new split column: by chance, in these shares within every class, with groups kept together, or by the values of a column such as the domain.</source>
        <translation>Eine neue Split-Spalte: zufällig mit diesen Anteilen in jeder Klasse, mit zusammengehaltenen Gruppen, oder nach den Werten einer Spalte, etwa der Domäne.</translation>
    </message>
    <message>
        <source>Columns of a CSV file or of JSON lines, by a column of both, by the number of the row (key=row), or line after line.</source>
        <translation>Spalten einer CSV-Datei oder von JSON Lines, über eine Spalte beider, über die Zeilennummer (key=row) oder Zeile für Zeile.</translation>
    </message>
    <message>
        <source>Other names for classes; several may become one.</source>
        <translation>Andere Namen für Klassen; mehrere können zu einer werden.</translation>
    </message>
    <message>
        <source>Drops rows whose content is exactly that of an earlier row.</source>
        <translation>Entfernt Zeilen, deren Inhalt genau dem einer früheren Zeile gleicht.</translation>
    </message>
    <message>
        <source>As many rows of every class; where there are too few they repeat.</source>
        <translation>Gleich viele Zeilen jeder Klasse; wo es zu wenige gibt, wiederholen sie sich.</translation>
    </message>
    <message>
        <source>Keeps the rows for which the expression holds, as in: style == &quot;sketch&quot; and not (area &lt;= 0.1 or label in [&quot;cat&quot;, &quot;dog&quot;] or caption contains &quot;red&quot;). Also !=, &lt;, &gt;, &gt;=, null, length(column) and row; area(mask) is the share of the picture that is covered. Without columns of these names, style means domain, and area that of the mask. Column names with blanks go in `backquotes`.</source>
        <translation>Behält die Zeilen, für die der Ausdruck gilt, etwa: style == &quot;sketch&quot; and not (area &lt;= 0.1 or label in [&quot;cat&quot;, &quot;dog&quot;] or caption contains &quot;red&quot;). Auch !=, &lt;, &gt;, &gt;=, null, length(column) und row; area(mask) ist der Anteil des Bildes, der bedeckt ist. Ohne Spalten dieser Namen bedeutet style die Domäne, und area die Fläche der Maske. Spaltennamen mit Leerzeichen stehen in `Backticks`.</translation>
    </message>
    <message>
        <source>Rows drawn by chance, a number of them or a share, such as 0.1 or 10%.</source>
        <translation>Zufällig gezogene Zeilen, als Zahl oder als Anteil, etwa 0.1 oder 10%.</translation>
    </message>
    <message>
        <source>Spoils pictures (gaussian-noise, shot-noise, impulse-noise, blur, motion-blur, contrast, brightness, darkness, saturation, jpeg, pixelate), or gives a share of the rows, such as 0.2 or 20%, a wrong label and keeps the right one in a column “clean NAME”.</source>
        <translation>Stört Bilder (gaussian-noise, shot-noise, impulse-noise, blur, motion-blur, contrast, brightness, darkness, saturation, jpeg, pixelate), oder gibt einem Anteil der Zeilen, etwa 0.2 oder 20%, ein falsches Label und bewahrt das richtige in einer Spalte „clean NAME“.</translation>
    </message>
</context>
</TS>
