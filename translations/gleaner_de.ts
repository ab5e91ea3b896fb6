<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ByteSource</name>
    <message>
        <source>This file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it became shorter after it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Capability</name>
    <message>
        <source>image encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image-text matcher</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checkpoint</name>
    <message>
        <source>The checkpoint lacks the tensor “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a complete checkpoint of this architecture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassFolders</name>
    <message>
        <source>No picture was found in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put pictures (%1) into one folder for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class “%1” has no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pictures to this folder, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClipConfig</name>
    <message>
        <source>The model&apos;s configuration cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy config.json of this model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is %2, not a whole number from 1 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not between 0 and 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names no activation that CLIP has (quick_gelu, gelu, gelu_new)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not divisible: %2 by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text tower&apos;s width by its heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image tower&apos;s width by its heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture&apos;s side by the patch&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor “%1” is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor “%1” has the shape %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 positions of the image tower form no square</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClipModel</name>
    <message>
        <source>The input “%1” does not fit this model: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floating-point numbers of the shape (N, 3, %1, %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no floating-point numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its shape is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole numbers from 0 to %1 of the shape (M, up to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an id is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inputs hold neither “pixel_values” nor “input_ids”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the input tensors as this architecture does.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClipTokenizer</name>
    <message>
        <source>The vocabulary lacks the symbol “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take vocab.json and merges.txt from the same model.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClipVocabulary</name>
    <message>
        <source>This vocabulary cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy vocab.json and merges.txt of the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a JSON object of symbols and numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the symbol “%1” comes twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of symbol “%1” is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number %1 belongs to two symbols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 is not two symbols</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClipWeights</name>
    <message>
        <source>The tensor “%1” has the shape %2 in the file, but the configuration asks for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take configuration and weights from the same model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint lacks tensors that CLIP needs (%1 in all): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a complete CLIP checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“%1” is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1 --help” shows what can be said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gleaner: training-free, data-free and generalization methods on your own data and models. Without a command it opens the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at data sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format, rows, columns, classes, splits and problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File, folder, or generator such as scenes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data set has no pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture column “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“gleaner data info” lists the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot encode pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model with an image encoder, such as CLIP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 features of %2 numbers: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn every picture into a feature vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model with an image encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write, .safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture column; the first one by default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The methods: id, family, title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the table of the README</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs, parameters, outputs, paper and example of a method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has no tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model that reads text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every output that the tensors of a file allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safetensors file with the input tensors by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safetensors file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at models and run them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers, tensors, shapes, capabilities, what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder, file, or zoo:NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token ids of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model that reads text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device “%1” cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build computes on the CPU: use --device cpu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of all random numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads of each operation; 0 = all cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to compute: cpu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the encoders: auto, fp32, bf16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress on standard error: auto, json, none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print JSON, Problems too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page from the folders of earlier runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders of results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write, .html or .pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names no input of this method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write ROLE=URI with one of the roles: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a method; without inputs, on its embedded example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROLE=URI, once per role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the results; without it they go to the list of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write WIDTHxHEIGHT in pixels, at most 8192 each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of one panel, without a display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data, models, explore, attention, runs or report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project to open; the embedded example without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write, .png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WIDTHxHEIGHT in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language code, such as de</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The small models that ship with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, sizes and measured accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one of them again from generated data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, as in zoo list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>Line %1 has %2 fields instead of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark is never closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataSetPage</name>
    <message>
        <source>%1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 rows each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 to %2 rows each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the reader stepped over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DescribeDataSet</name>
    <message>
        <source>… %1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlabelled %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  … and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options, joined by commas as NAME=VALUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; default %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DescribeMethod</name>
    <message>
        <source>%1 to %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers separated by commas, each %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DescribeModel</name>
    <message>
        <source>Tensors: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>capabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Encode</name>
    <message>
        <source>This model is no %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model that offers it, such as zoo:scenes-clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data set has no pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a data set with an image column.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FewShotSplit</name>
    <message>
        <source>The class “%1” has too few pictures: %2, where %3 are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose fewer shots or fewer validation pictures per class, or add pictures to the class.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FewShotTask</name>
    <message>
        <source>There is no prompt template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a sentence with {} where the class name goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template “%1” has no place for the class name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {} where the class name goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures have no classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a column of labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few classes: %1, where %2 are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose data with more classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model gives %1 that are not finite numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the checkpoint: its weights may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not one of the %1 chosen pictures could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the files are there and are pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The features of pictures and texts have different lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model whose two towers share one space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not one of the %1 test pictures could be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderTree</name>
    <message>
        <source>This folder cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder lies too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it up; eight levels are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out, or replace it with a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leaves the folder and was not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what it points to into the folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GdaClip</name>
    <message>
        <source>The shifted pictures share no class with the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the classes alike in both data sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test, %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 classes, %2 test pictures, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shots come from the training split of the data, test pictures from its test split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data has no split into training and test: each class was divided at random, by the seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 classes have no picture and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shots, validation and test pictures never overlap; the test pictures are the same for every seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain over zero-shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixing weight α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation, median over seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of test pictures whose class is named correctly. All approaches see the same shots; the constants of each are chosen on validation pictures that are neither shots nor test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy by method and shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean test accuracy over %1, with the standard deviation over seeds beside it. Read along a row to see what more labeled pictures bring, down a column to see which method uses them best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shots per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy over shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each method gains from every doubling of the labeled pictures. The dashed line is the model without any; bands show the standard deviation over seeds. The covariance needs a few shots before it helps, so the curves part toward the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest class mean is the same classifier without the covariance: what GDA-CLIP adds to it is what the shape of the feature cloud is worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero-shot, test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy over the mixing weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The left end is nearly zero-shot, the right end nearly the discriminant alone. The line marks the weight that validation chose (the median over seeds, at %1); where the two curves peak together, the choice was safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank of the direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pooled covariance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the classifier uses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eigenvalues of the covariance shared by all classes, largest first, and of the inverse of the precision matrix. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The covariance is drawn times (N − 1)/D, as it enters the ridge: where the lines lie together the data speaks, where the second stays flat the ridge keeps directions that a few shots cannot know from being trusted too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the lines part, the estimator does not believe the few shots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectrum of the covariance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero-shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip-Adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest class mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GDA without shrinkage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GDA-CLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown are the %1 of %2 classes whose accuracy changed most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion, zero-shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the pictures of each class (rows) go without any labeled picture, in percent of the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion, GDA-CLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same with the shots, over all seeds. A stronger diagonal means more pictures in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion, change by GDA-CLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GDA-CLIP minus zero-shot, in points: gains should lie on the diagonal, and what is taken away beside it shows which mix-ups the shots have settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over seeds at %1. Sort by the last column to see which classes the shots helped and which they hurt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features of the test pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each point is a test picture in the first three principal components of the image features, colored by its true class; the points that belong to no picture are the class means of the shots. Classes stretched in the same direction are what the shared covariance makes use of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions of zero-shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same points, colored by the class that the text alone gives them: the regions of the classifier before the shots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions of GDA-CLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same points, colored by the class that GDA-CLIP gives them: the regions after the shots, of the first seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under a shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was fitted and chosen on the source and applied unchanged, at %1. A method that only learned the look of the source falls below zero-shot here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 shot per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shots per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes without shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the classes (base) had shots; the others (new) were known by name only and borrowed the nearest features of the base. Each half is tested among its own classes; H is the harmonic mean of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture is left to learn from without labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow more unlabeled pictures, or fewer for validation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning without labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixture without labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classifier fitted to %1 training pictures whose labels were not looked at, starting from the zero-shot answers. Labels serve only to choose the mixing weight, on the validation pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uneven shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shots fall from %1 in the first class to %2 in the last. Many, medium and few are thirds of the classes. A method that holds in the last third is not carried by its large classes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GeneratorOptions</name>
    <message>
        <source>The generator “%1” has no option “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its options are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option “%1” has no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %1=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option “%1” is given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1=%2 is not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a whole number from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a number from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one number or two joined by “-”, from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” is named twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 knows no “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Generators</name>
    <message>
        <source>Too few pairs are left to test on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower count or raise digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scratchpads are for sums only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give operator=add, or format=plain or reverse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turns=%1 is not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join different whole numbers from -180 to 180 by “+”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no generator “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The generators are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The side of a maze is odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give side=%1 or %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split=%1 is not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give three shares such as 3:1:1, or train, val or test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are more than 10 million rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower classes, domains, shots, val or test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are not enough different patterns for %1 rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise alphabet or pattern, or lower rules and test-rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patterns are longer than the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise length, or lower pattern or strength.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs without the pattern would be too rare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise alphabet or pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sequences are longer than the alphabet, so that something must repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise alphabet, shorten the sequences, or give unique=no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parity is asked of zeros and ones, which must repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give unique=no.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hash</name>
    <message>
        <source>This file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Idx</name>
    <message>
        <source>Fetch the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than 2 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This gzip file is truncated or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file unpacks to more than 2 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that belong to nothing follow the gzip data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were left out; fetch the file again to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no IDX file of %1: its magic number is 0x%2, not 0x%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file promises %1 bytes of data but holds %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes follow the end of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file claims pictures of %1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 labels for %2 pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageFile</name>
    <message>
        <source>This picture is truncated or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is truncated or damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch or copy the file again, or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, or open the data set again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out, or replace it with a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than 512 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the picture smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no picture of a known format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, BMP, TIFF and PNM can be read; convert it to one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIF pictures cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it to PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header tells no size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture claims %1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 200 megapixels and 65535 pixels a side can be read; make it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImagePreprocessing</name>
    <message>
        <source>The model&apos;s preprocessing cannot be used: “%1” has no sensible value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy preprocessor_config.json of this model again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Gleaner does not speak “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It speaks: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>“gleaner list” names the methods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no method “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no column of kind “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not offer “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MethodHelp</name>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it departs from the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelFiles</name>
    <message>
        <source>This model file cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the model&apos;s files again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has %1 bytes, more than %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OffscreenContext</name>
    <message>
        <source>The 3-D picture cannot be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install an OpenGL driver with EGL (on Debian: libegl1 and libgl1-mesa-dri), then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EGL offers no display without a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver has no desktop OpenGL 3.2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver cannot draw without a surface</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenClip</name>
    <message>
        <source>This CLIP has a ResNet image tower, which is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensors of this checkpoint belong to no architecture that Gleaner knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a CLIP checkpoint with a vision transformer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s configuration is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy config.json of this model beside its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vocabulary of this model is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy vocab.json and merges.txt of this model beside its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vocabulary has %1 symbols, but the model only %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take vocabulary and weights from the same model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 layers, width %2, %3 heads, MLP %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image tower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 px, %2 × %2 patches of %3 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preprocessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preprocessor_config.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLIP&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text tower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 symbols, as published with CLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 symbols, vocab.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original CLIP names</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenDataSet</name>
    <message>
        <source>Known are folders of pictures with one folder for each class (also below train, val and test, or below domains), MNIST IDX files, single pictures, and the generators %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is neither a folder nor a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no data set of a known format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data set does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, or name a generator such as scenes:.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenModel</name>
    <message>
        <source>This checkpoint is spread over several files, which is not supported yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as one model.safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no safetensors file in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a checkpoint folder with config.json and model.safetensors; other formats must be converted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 safetensors files in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file itself, for example “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a checkpoint folder, a safetensors file, or zoo:NAME (“gleaner zoo list” tells the names).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>“%1” names no rows of this data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give rows from 0 to %1, such as 3 or 0-4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are too many rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares, such as 8:1:1,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The severity from 1 to 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no label noise “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known are: any, next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no operation “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operations are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” holds no pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a column of pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no image corruption “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no severity %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a whole number from 1 to 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join comparisons by and or or.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too much inside one another here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use fewer parentheses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comparison is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write ==, !=, &lt;, &lt;=, &gt;, &gt;=, in […] or contains there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only texts contain something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare numbers with == or &lt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null is neither more nor less than anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write == null or != null.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is compared with a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the value in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the number without quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a column, or give a number, a text in quotes or null.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put texts in quotes. The columns are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” (%2) cannot be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare labels, texts, numbers or length(%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write length(column).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts, boxes and vectors have one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table is larger than 1 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the columns that are needed only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has %1 lines for %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give key=COLUMN to say which line belongs to which row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no column “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two lines have “%1” as their %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has changed since it was joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it, or leave out sha256=… to join what it holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data set has a column “%1” already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename it in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows have no line in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their new values are empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no split “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The splits are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classes are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels cannot be made wrong this way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a share from 0 to 1, and a column of at least two classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step cannot be repeated: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the data set itself, or take the rows by “take”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows go from 0 to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many rows cannot be drawn from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for at most %1, or give repeats=yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These would be too many rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for fewer rows of each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 is no JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one JSON object on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its first line should name the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line names no column, or one twice: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every column a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These shares are not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give as many shares as names, such as 8:1:1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes and groups cannot both be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give stratify or group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row has “%1” as its %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name values that the column has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is named for val and for test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” holds no classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a column of labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of “%1” cannot be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a column of labels, texts or numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it with &quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it after “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option “%1” is given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed=%1 is not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a whole number from 0 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not possible here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a number from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” says nothing to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, or put words that belong together in double quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no option “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its options are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write numbers like 3, -0.25 or 1e-3, and texts in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” means nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write == to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write and, or, not, ==, !=, &lt;, &lt;=, &gt;, &gt;=, in […] or contains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>character %1 of the filter %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>The result cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room, or choose a folder you may write to. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of that name is in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new folder; an earlier result is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>“%1” is not a value of “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a number from %1 to %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name each number once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at most 10000 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no parameter “%2”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointCloud</name>
    <message>
        <source>class %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Did you mean “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or choose smaller inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor library refused an operation: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that model and data fit together; if they do, please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image library refused an operation: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the picture named above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected failure: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected failure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>The project cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and whether you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a Gleaner project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that Gleaner saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project was written by a newer version of Gleaner (format %1; this one reads up to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with the newer Gleaner, or update this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project could not be saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder you may write to, or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Projection</name>
    <message>
        <source>first %1 components: %2 % of the variance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The report was made by a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What ran: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportAdder</name>
    <message>
        <source>Added “%1” to the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportHtml</name>
    <message>
        <source>measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %n thread(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC, %2 s, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the screen, without a record of what it shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1, seed %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is no report of Gleaner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a report that Gleaner wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of report cannot be told from “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the name in .html or .pdf.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>A file of the result is missing or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the method again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the folder of a result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder that holds a readable result.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no kind of result this version knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunRequest</name>
    <message>
        <source>The input “%1” is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one with --input %1=…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot serve as “%2”: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the fingerprint of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunStore</name>
    <message>
        <source>The list of runs cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this folder can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Safetensors</name>
    <message>
        <source>This is no valid safetensors file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download or export the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has only %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header claims %1 bytes, more than the 100 MB allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header claims %1 bytes, but only %2 follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor “%1” holds numbers beyond 63 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store it as I64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object stands where none belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the metadata name “%1” comes twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text stands where none belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor “%1” has the unknown number format “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list stands where none belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number stands where none belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor “%1” has the impossible size %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor “%1” has too long a shape or too many offsets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor “%1” does not have two offsets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor “%1” lacks its format, shape or offsets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a null stands where none belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a truth value stands where none belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a size or offset is negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a size or offset is no whole number of 64 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header is not valid JSON in UTF-8 (at byte %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the metadata come twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor “%1” has the unknown property “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor “%1” names a property twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor “%1” ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor “%1” reaches beyond the end of the file; the file may be cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor “%1” overlaps the one before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a hole before tensor “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of tensor “%1” does not fit its %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes at the end belong to no tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name “%1” comes twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header does not begin with “{”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header is not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafetensorsWriter</name>
    <message>
        <source>The tensors cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder exists, that you may write there, and that the disk has room.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SceneDataSet</name>
    <message>
        <source>Rendered from %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SceneOptions</name>
    <message>
        <source>%1 knows no pair “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write pairs like red-circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No colored shape is left to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen shapes, colors or only, or withhold less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split=%1 is not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give three shares such as 3:1:1, or train, val or test.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SceneOverlay</name>
    <message numerus="yes">
        <source>%n point(s) without coordinates left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No points to show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>There is no panel “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panels are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel did not come to rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a smaller project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Software</name>
    <message>
        <source>A slow BLAS library is in use; computations may take many times longer. Install the package libopenblas0-openmp.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>, %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remedy:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Zoo</name>
    <message>
        <source>Scenes CLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small CLIP trained on captioned pictures of the scenes generator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zoo has no model “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“gleaner zoo list” tells the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zoo has no recipe “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>generators</name>
    <message>
        <source>Sums, differences and products in digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a language model is given (“input”) and is to write (“target”): the answer alone, its digits from the right, or the working in a scratchpad. Balanced training rows hold every pair of one-digit numbers, a fair part of shorter numbers, and as many rows for each number of carries as there can be. No test row has a pair that was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is written down; scratchpads are for sums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most digits of a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How training pairs are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand-drawn digits of 8×8 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits of strokes, written in several ways by hands that slant, stretch and tremble. “image” is white ink on black, “vector” the same 64 pixels from 0 to 1 in sixteenths. Every style with every turn is a domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Styles, joined by +.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degrees counter-clockwise, joined by +.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How different the hands are; 0 is print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded walks through mazes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row is one step in a maze: what was seen (planes of walls, agent, goal, coins and lava), what was done, what came of it. The goal gives 10 and ends the episode, a coin gives 1, lava takes 5 and ends it; after 60 steps it is over. “return” is the sum of the episode, “return to go” what was still to come. The expert takes a shortest way but for 5 % of the steps, clumsy for half of them; mixed is half of each. “best action” is on a shortest way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mazes to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further mazes with split test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Episodes in each maze.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new episode begins once there are so many rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who walks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells along a side, an odd number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed and options give the same data set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of train:val:test, or one name for all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian features of classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors as an image encoder gives them: one offset shared by all, a mean for each class, a few strong nuisance directions shared by all classes, and noise. “text weight” is the vector that a text encoder would give to the class of the row: the same for all rows of a class, and the zero-shot classifier of these features. With more than one domain, all but the first are shifted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers in a vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training rows of each class in each domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation rows of each class in each domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test rows of each class in each domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the vector that all features share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical length of a class mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of directions that say nothing of the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation along each nuisance direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of each number on its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical distance of a text weight from its class mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of domains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of the other domains from the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shots of the first class for each shot of the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether all vectors are scaled to length 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points with their hull, triangles or shortest tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random points in the unit square with the exact answer as numbers of points, from 1. hull: the corners of the convex hull counter-clockwise from the lowest number. delaunay: triangles with ascending numbers, ordered by their incenters. tsp: the shortest closed tour from point 1 on, second number the lower of both directions. “points” holds x, y, x, y, …, with zeros after the last of “count” points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked of the points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of a row: a number, or fewest-most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markov string rewriting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row asks for one rewriting step, “pattern&gt;replacement:text”: the leftmost pattern in the text becomes the replacement, and a text without it (“no-op”) stays as it is. The rules of the test rows share no pattern and no replacement with those of training. The number of rows stays the same however many rules share them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training rows, all rules together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test rows, all unseen rules together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further rules to test on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of pattern and replacement, before any structure repeats them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of rows whose text does not hold the pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of a training rule follow a power law with this exponent plus one; 1 is even, smaller is more peaked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structure of patterns and replacements, joined by +.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the structure repeats a letter or a piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SCAN command language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All 20 910 commands of SCAN, such as “jump twice after look left”, with the actions they stand for. The length and add-primitive splits are the published ones: the same commands to train and to test on; “simple” has the published sizes, drawn by the seed. “around_right” trains on no command with “around right” and leaves out those with “turn around right”. “length” counts the actions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which commands are held out for testing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the bare primitive comes as often as in the published training file (jump 1467 times, turn left 2189 times), or once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the actions: I_TURN_LEFT I_JUMP, or LTURN JUMP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy, reverse, sort, parity and the like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences of numbers with what a task makes of them, as “sort 5 3 5 1” and “1 3 5 5”. Successor and predecessor ask for the next larger or smaller number that is in the sequence (“successor 5 3 5 1 ; 3”), or END; occurrences for how often a number is in it; mode for the most frequent number, and of several the one that came first; count goes from one number to another; parity is of zeros and ones. Test rows may be longer than any in training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks, taking turns; joined by +, one named twice counts twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers in a training sequence: shortest-longest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers in a test sequence: shortest-longest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers go from 1 to this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether no number repeats within a sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicks in an invented shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions of an invented shop: each visitor has a subcategory in mind and a taste in brand and price, and clicks on items that suit the taste, belong to the subcategory of the item before, or complement it. Cold items are in no training session. “items” lists the numbers of the clicked items in order; table=items gives the catalog with the same options: row by row the items 1, 2, … with their metadata. The labels of a session are the visitor&apos;s hidden intent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sessions, or the catalog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items of the catalog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicks in a session: fewest-most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of items that are in no training session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of clicks on any item at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast clicks fall with the popularity rank: rank^-this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts and stories about invented persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind=facts: what is true of persons who do not exist, each fact as a sentence (“text”), as a question with its answer, in another wording (“paraphrase”) and with three wrong answers; the three shares of “split” part the persons into forget, retain and held-out. kind=stories: short stories in which persons walk about with things, with a question whose answer follows from the story; “support” is the last sentence that the answer rests on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts or stories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invented persons (facts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts told of each person, in the order birthplace, job, pet, instrument, color, food (facts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows for each fact, in different words (facts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of stories (stories).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences of a story: fewest-most (stories).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendered scenes of colored shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of colored, textured shapes in five visual styles that serve as domains, with exact masks, boxes, captions, attributes and relations. The main object is the largest one; label, shape, color, texture and size speak of it. The same seed gives the same scenes at any side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture and caption of a row depend on seed and row alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width and height in pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visual styles, joined by +; naming one twice doubles its share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects in a picture: a number, or the fewest-most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the label column tells of the main object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes that may appear, joined by +.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colors that may appear, joined by +.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Textures that may appear, joined by +.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes of the main object, joined by +.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backgrounds that may appear, joined by +.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Color-shape pairs that never appear; “diagonal” withholds every fifth pair so that each color and each shape still appears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only color-shape pairs that appear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the classes take turns; otherwise they are drawn by chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of train:val:test in every class, or one name for all rows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::AttentionCanvas</name>
    <message>
        <source>Picture with attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a patch, or move with the arrow keys, to see where it looks; Escape returns to the class token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patch %1, %2 · %3 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::AttentionPanel</name>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous picture (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next picture (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pictures and a model to see where the model looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data set has no pictures to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model with an image tower to see where it looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model “%1” has no image tower; open another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the image tower looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention of one layer of “%1”, asked from the class token, over the patches of one picture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::AttentionView</name>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layer&apos;s attention is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which head; far left is the mean of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask from the class token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows where the class token looks; click a patch of the picture to ask from there (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patch %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1 of %2 · head: %3 · from the %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::BlockList</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks of the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::BooleanEditor</name>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ClassLegend</name>
    <message>
        <source>no class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n point(s). Click to hide or show, double-click to see only this class.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::CurveView</name>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag moves, the wheel zooms, a double click shows all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3 at %4 %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::DataPanel</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known about the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows and columns of the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures, columns, description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a folder of pictures here, or open one, to look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only one value of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the pictures with one value of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::DataSetModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::DockTitle</name>
    <message>
        <source>Float “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide “%1”; the View menu brings it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::EmbeddingView</name>
    <message>
        <source>Class names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See everything (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no class</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mean of the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 nearest alike</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ExplorePanel</name>
    <message>
        <source>Placing the points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seen by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every point is a picture; near points look alike to the model. Axes are the first three principal components of its features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose pictures become points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose features place the points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encode every picture and show the features as points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no image tower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inputs changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points were made of other inputs; encode again to see these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pictures to see them as points in space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data set has no pictures; open another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model: its features place the pictures in space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model “%1” has no image tower; open another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points appear as soon as every picture is encoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encode %1 pictures with “%2” to see which look alike to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points  ·  %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::FindAnything</name>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods, panels, data, models, actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a few letters; Up, Down and Enter choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::FirstFrame</name>
    <message>
        <source>Gleaner is starting…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::HeadGrid</name>
    <message>
        <source>Heads of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of all heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ImagesView</name>
    <message>
        <source>no picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::Inspector</name>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same result, to the byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does and cannot do, and the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the method on a worker thread (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the command line that does the very same (Ctrl+Shift+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No method chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No method is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list of methods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open something that fits, or choose the example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example is opened when it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes about %1 s on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes about %1 min on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::IntegerListEditor</name>
    <message>
        <source>Whole numbers, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::KeyboardHelp</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous and next picture (Attention)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A, D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose pictures in the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows, Shift+Arrows, Ctrl+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the picture under the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a block of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a block out of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::MainWindow</name>
    <message>
        <source>&amp;Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the &amp;last session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;folder of data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;data file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example pictures (scenes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example model (scenes-clip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a &amp;method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy run as command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the &amp;example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything   Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods, panels, data, models and actions (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a data file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects (*.gleaner);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects (*.gleaner)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Gleaner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::MatrixView</name>
    <message>
        <source>%1 → %2: %3%4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::MethodFinder</name>
    <message>
        <source>Find a method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in the title, the family, the summary or the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only methods that make do with what you have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods by family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I have (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::MethodListModel</name>
    <message>
        <source>Few labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ModelsPanel</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a checkpoint folder here, or open one, to see its layers and what it can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a tensor by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only tensors whose name contains this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts about the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known about the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be used as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tensors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ParameterForm</name>
    <message>
        <source>More parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or hides the parameters that matter less</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ParameterRow</name>
    <message>
        <source>%1 [%2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the default, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ProblemCard</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops this work; what is finished stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 h left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ProjectKeeper</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report of the project cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file back beside the project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ReportPanel</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views arrive here with “Add to report”. Or begin with a few words of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the report as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write text after the current block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the block up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the block down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the block out (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption or text of the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown is understood in text blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the report will look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (Markdown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::RoleBox</name>
    <message>
        <source>%1 — %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing open fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::RunListModel</name>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished, problems: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time [s]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::Runs</name>
    <message>
        <source>Earlier runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 finished in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::RunsPanel</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the command that repeats the chosen run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the chosen run off this list; its files stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has run yet. Choose a method at the right and press Run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 running  ·  %2 ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run above to see its results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first results appear here as soon as they are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run was stopped before it had results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the results…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::SourcesPanel</name>
    <message>
        <source>Open data sets, models and selections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open data or a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example pictures (scenes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example model (scenes-clip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose these rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::StatusButton</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs now; a click opens the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::StripPanel</name>
    <message>
        <source>Parts of the strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen pictures, jobs, problems, log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing runs now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose pictures or points; they stand here, ready to be named and kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the chosen rows and press Enter to keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the chosen rows under this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, newest last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::TableModel</name>
    <message>
        <source>Higher is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::TableView</name>
    <message>
        <source>TSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the chosen rows, or all, for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the chosen rows, or all, for a paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows not shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::TensorModel</name>
    <message>
        <source>scalar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ThumbnailGrid</name>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the pictures (Ctrl and wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ThumbnailLoader</name>
    <message>
        <source>The picture is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ViewFrame</name>
    <message>
        <source>Add to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds this view to the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports or copies this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 picture (*.%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be saved (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder you may write to, with space left.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ViewStage</name>
    <message>
        <source>Views of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show up to four views together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::Workspace</name>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened %1, rows: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened model %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project is opened from the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Project → Open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and whether you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data set of the selection “%1” is not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the data set first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>methods</name>
    <message>
        <source>Shots per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many labeled pictures of each class the classifier may see. With several numbers the run sweeps over them and draws accuracy over shots; the figures in detail belong to the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each seed draws other shots and other validation pictures; the test pictures stay the same. The spread over seeds says how much a result depends on the luck of the draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmentation passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each shot is encoded, every time under another random crop and flip. 0 encodes it once as it is. More passes make the covariance steadier and cost time in proportion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ridge of Kubokawa and Srivastava</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pseudo-inverse, no shrinkage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledoit–Wolf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oracle-approximating shrinkage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity, which is the nearest class mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision estimator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the inverse of the covariance is estimated from few pictures. The ridge is the paper&apos;s choice; the others show what it is worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence that names a class, with {} where the name goes. Several templates, separated by semicolons, are averaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation pictures per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labeled pictures that choose the mixing weight and the constants of Tip-Adapter. They are never shots and never test pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test pictures per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most this many pictures of each class are tested, chosen at random; 0 tests all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare without shrinkage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the discriminant with the plain pseudo-inverse as a further baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes without shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also tests classes that are known by name only: the first half of the classes lends its features to the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbors of a new class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many features of the base classes, those nearest to its text, a class without shots borrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many copies of its own text feature join the borrowed ones in the mean of a class without shots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn without labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also fits the classifier to training pictures whose labels are not looked at, by expectation-maximization from the zero-shot answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations without labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds of expectation-maximization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlabeled pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many training pictures, at most, the classifier without labels is fitted to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 1, the run also tests shots that fall along the classes from the largest number to that number divided by this. 1 leaves it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GDA-CLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns a few labeled pictures per class into a classifier beside the text of a CLIP-like model, in closed form and within seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The features of the labeled pictures are taken as one Gaussian cloud per class, all of the same shape. The centers of the clouds and their common covariance give a linear classifier in one step, without any training; its answers are added to those the model gives from the class names alone, with one weight that is chosen on validation pictures. Accuracy is the share of test pictures named correctly. Every run also shows the model without shots, Tip-Adapter, and the nearest class mean on the same pictures: the distance to the first is what the shots are worth, the distance to the last is what the covariance is worth. A band or ± is the standard deviation over seeds; a difference smaller than it should not be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With one or two shots the covariance is barely known, and the method gains little or nothing over zero-shot. All classes share one covariance, so classes of very different shapes are not told apart by shape. The features stay as they are: what the model does not see, no classifier on top can recover. The mixing weight needs a few labeled validation pictures in addition to the shots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation pictures are always apart from the test, also where the official script chooses the weight on the test set. Everything after the features is computed in double precision. Tip-Adapter searches a geometric grid of 29 by 29 constants. The version without labels has no official script: it follows the paper&apos;s equations, and its mixing weight is chosen on labeled validation pictures; its precision matrix is scaled up where pictures outnumber dimensions, since the classes would melt into one otherwise. The pseudo-inverse drops directions below the precision of the features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures with classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures with a class label. A split column (train, val, test) is followed; without one the pictures are divided at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image–text model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model with an image and a text tower in one space, such as CLIP. It is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shifted pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of the same classes that look different. The classifier is fitted without them and tested on them unchanged; a domain column splits them into several tests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy over shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods at the most shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy by method and shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy over the mixing weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectrum of the covariance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features of the test pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions of zero-shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions of GDA-CLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion, zero-shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion, GDA-CLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion, change by GDA-CLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning without labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uneven shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under a shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes and colors rendered in a style the small model has hardly seen: a few shots per class bring back much of the accuracy that the text alone loses.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>operations</name>
    <message>
        <source>Keeps the rows for which the expression holds, as in: style == &quot;sketch&quot; and not (area &lt;= 0.1 or label in [&quot;cat&quot;, &quot;dog&quot;] or caption contains &quot;red&quot;). Also !=, &lt;, &gt;, &gt;=, null, length(column) and row. Column names with blanks go in `backquotes`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rows in this order, counted from 0: take 0-9 12 15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows drawn by chance, a number or a share of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new split column: by chance, in these shares within every class, with groups kept together, or by the values of a column such as the domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of a CSV file or of JSON lines, by a column of both, by the number of the row (key=row), or line after line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names for classes; several may become one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops rows whose content is exactly that of an earlier row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many rows of every class; where there are too few they repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoils pictures (gaussian-noise, shot-noise, impulse-noise, blur, motion-blur, contrast, brightness, darkness, saturation, jpeg, pixelate), or gives a share of the rows a wrong label and keeps the right one in a column “clean NAME”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
