"""First names met in German news, by the gender they are mostly given to.

Gathered from the lists of Faker 40 (MIT licence) for Europe's languages, without words that are German nouns for people
or bodies, and some common Slavic, Arabic and African names in German spelling.
"""

from __future__ import annotations

from typing import Final

from laut.languages.de_nouns import words

__all__ = ["BOTH", "FEMININE", "MASCULINE"]

FEMININE: Final = words("""
Aachal Aada Aadhya Aahana Aaliyah Aarini Aarna Aashi Abbie Abelone Abha Abigail Abigaíl Abiye Abril Acarkan Adal
Adela Adelaida Adelasia Adele Adelgunde Adelheid Adelia Adelina Adelinde Adeline Adila Adilə Adina Adolfine Adora
Adoración Adriana Adriane Adrianna Adrienn Adrienne Adrijana Adriána Advika Adviye Adweta Adya Adèle Adéla Adélaïde
Aenne Afaq Aferdita Afife Afət Agata Agatha Agathe Aglaia Agnes Agnesa Agnese Agneta Agnete Agnieszka Agnès Agripina
Agustina Agáta Ahter Aicha Aida Aidə Aiga Aija Aiko Aila Aili Aimee Aimée Aina Ainara Aino Ainoa Airi Aischa Aisha
Aishani Aitana Ajda Ajla Ajna Akay Akgüneş Akifə Akise Akmaral Aksoy Akyıldız Alabezek Alana Alara Alaz Alba Alberta
Alberte Albertina Albertine Albina Albulena Albína Aldonza Alea Alejandra Aleksandra Alena Alenka Alessandra Alessia
Alexa Alexandra Alexandria Alexandrie Alexandrina Alexia Algış Alica Alice Alicia Alicja Alida Alina Aline Alis
Alisa Alise Alisha Alison Alissa Alix Aliyə Alize Alja Alka Alla Allegra Allison Alma Almast Almaz Almudena Almut
Almuth Aloisia Alojzia Alojzija Alondra Altınbike Altınçiçek Alva Alvīne Alwina Alwine Alyssa Alícia Alīda Alışık
Alžbeta Alžběta Amada Amaira Amalia Amalie Amalija Amanda Amandine Amara Amarilis Amaya Amber Amela Amelia Amelie
Amina Aminata Amira Amparo Amra Amre Amrita Amruta Amy Amália Amélia Amélie América Amālija An Ana Anabel Anabela
Anabella Anaida Anamaria Anamika Anargül Anastasia Anastasie Anastazja Anastázie Anaïs Anca Ancuța Anda Andjela
Andjelina Andra Andrada Andreea Andreia Andreja Andrejka Andrina Andrée Anděla Ane Anel Anemona Aneta Anete Anett
Anette Anežka Angela Angelica Angelika Angelina Angelique Angelita Anghelina Angie Angèle Angélica Angélique Ani
Anica Aniela Anika Anikó Anina Anisa Anita Anișoara Anja Anjali Anka Anke Ankica Ann Anna Annabel Annabell Annabella
Annabelle Annalena Annaliese Annalisa Annalise Annamaria Annamarie Annamária Anne Annedore Annegret Annegrete
Annekatrin Anneke Anneleen Annelene Anneli Annelie Annelies Anneliese Annelise Annelore Annemarie Annemette Annemie
Annemijn Annerose Annett Annetta Annette Anni Annica Annick Annie Anniina Annija Annika Annikki Annina Annita
Annukka Annunziata Anny Anouk Anselma Antje Antoaneta Antoinette Antonela Antonella Antonia Antonietta Antonija
Antonina Antoņina Antra Antónia Anu Anunciación Anusha Anuța Anvi Anya Anđa Anđela Apolena Apollonia Apolonia
Araceli Aradhana Aral Aranka Arcelia Ardita Aria Ariadna Ariana Ariane Arianna Arifə Arina Aristița Arja Arlette
Arlinda Armahan Armida Arnaude Aroa Arta Artemisa Arunima Arya Arziye Arzu Aránzazu Arıpınar Ascensión Ashlee
Ashleigh Asia Asilə Asliye Assunta Asta Astrid Asu Asunción Atanur Atena Ati Atiyye Aud Aude Audrey Augusta
Augustina Aulikki Aune Aura Aurelia Aureliana Aurica Aurora Aurore Aurélia Aurélie Ausma Austra Autumn Ava Avunç
Axelle Axenia Aya Ayan Ayasun Aybet Aybəniz Aycagül Aydan Aydar Ayduru Aygönenç Aygül Aygün Ayhan Aykut Ayla Aylil
Aylin Aynilhayat Aynur Aynurə Aynımah Ayse Aysel Aysema Aysevim Aysu Aysuna Ayten Aytöz Aytəkin Aytən Ayyaruk Ayçan
Ayçiçək Ayülker Ayşeana Ayşenur Azade Azahar Azahara Azeneth Azize Azra Azucena Açılay Ağbegim Ağca Aşhan Babett
Babette Badegül Baghyawati Bahar Bahtinur Baiba Bailey Balaxanım Balca Ballı Banü Bara Barbara Barbora Barbro Barica
Barkha Basriye Bağdat Beata Beate Beatrice Beatrijs Beatrix Beatriz Becky Bediriye Begim Begoña Behiza Belen
Belgizar Belinda Belkize Bella Belén Benedicte Benedikte Benedita Benek Benice Benigna Benita Bente Benthe Beray
Berenice Bergen Berit Beriye Bernadett Bernadette Bernarda Bernardita Bernhardine Berra Berrin Berta Bertha Berthe
Besarta Besey Beste Beth Bethan Bethany Betina Betti Bettina Betty Beverley Beverly Beyhatun Bezek Beáta Bhanumati
Bhavani Bhavika Bhavini Bhavna Bhavya Bianca Bianka Bibi Bibiana Bibiána Bidayet Bieke Bienvenida Bilay Bilginur
Biljana Bilkay Bimala Bina Binay Birben Birgid Birgitt Birgitta Birgitte Birgül Birsan Birte Birthe Biruta Biserka
Bishakha Bitten Bitül Bjørg Blanca Blanduzia Blanka Blažena Blerina Blerta Bluette Bodil Boel Bogdana Boglárka
Bohdana Bohumila Bohuslava Bonnie Borbála Bozena Božena Božica Božidara Brandi Brandy Branislava Branka Breanna
Breda Brenda Briana Brianna Bridget Brigita Brigitta Brigitte Brilyant Brinda Brit Brita Britt Britta Brittany
Brittney Bronislava Brooke Broņislava Bruna Brunhild Brunhilde Bruni Brunilda Brândușa Brígida Bukurije Burcu
Burcuhan Buşra Bárbara Bärbel Béatrice Büreyre Büşranur Bənövşə Caetana Cahan Caitlin Caitlyn Cajsa Calista Calixta
Camelia Camila Camilla Camille Canan Candace Candela Candelaria Candelas Candice Canfeza Canseven Canur Capucine
Caren Caridad Carin Carina Carine Carita Carla Carlijn Carlota Carlotta Carly Carmela Carmelita Carmen Carmina
Carminho Carola Carole Carolien Carolin Carolina Caroline Carolyn Carrie Casandra Casiana Cassandra Cassidy Cassie
Catalina Catarina Caterina Catharina Catherine Cathleen Cathrin Cathrine Cathy Catia Catinca Cato Catrin Catrina
Catrine Catrinel Cayetana Cecile Cecilia Cecilie Cecilija Cecília Cedide Celestina Celia Celina Celine Cemiyle Centa
Cerasela Cevale Ceyhunə Ceyla Ceylin Ceyran Cezara Chaaya Chaitaly Chakrika Chaman Chameli Chanchal Chandani Chantal
Charita Charlene Charline Charlott Charlotta Charlotte Charo Charvi Chasmum Chavvi Chelo Chelsea Chelsey Cheryl
Cheyenne Chiara Chita Chloe Chloé Chloë Christa Christel Christelle Christiana Christiane Christianne Christie
Christin Christina Christine Christl Christy Cihan Cilli Cilly Cindy Cintia Cinzia Cipriana Cirkeline Citlali Claire
Clara Clare Clarisa Clarissa Clarisse Claudia Claudine Clelia Clementina Cleopatra Cloe Clotilde Cláudia Cläre
Clémence Codrina Codruța Colette Colleen Concepción Concetta Concha Conchita Connie Constance Constantina Constanza
Constanze Constança Constanța Consuela Consuelo Cora Coral Coralia Coralie Cordula Corina Corine Corinna Corinne
Cornelia Cosima Cosmina Courtney Crenguța Crescencia Crina Cristal Cristiana Cristina Crystal Csilla Cuheyna
Custodia Cvetka Cynthia Cándida Cátia Cäcilia Cäcilie Cécile Célia Célina Céline Cătălina Cəmalə Cəmilə Dace Daciana
Dafina Dafne Dagmar Dagmara Dagny Daiana Daiga Daina Daisy Dajana Daksha Dalaja Dalia Dalila Damaris Damini Damjana
Damlanur Damyanti Dana Danica Daniela Daniella Danielle Danijela Danique Danièle Danuta Danuše Daphne Daria Dariana
Darika Darina Darinka Darja Darlene Dawn Dayamai Dayita Deanna Debbie Debby Debora Deborah Debra Deepa Deha Del
Delfina Delia Delphine Demetra Demi Denisa Denise Derya Deryanur Desiree Desirée Despina Destiny Devika Dewi Değer
Dhriti Diamond Diana Diane Dida Didina Dietlind Dietlinde Dijana Dilan Dilara Dilarə Dilcan Dilfeza Dilhuş Dilsitan
Dilşad Dilşat Dimitrina Dina Dionisia Dipta Dita Ditte Divan Divya Diya Diána Diāna Dobromila Dobroslava Dochia
Doina Dolores Domenica Dominga Dominika Domitila Domnica Donata Donatella Donna Dora Doreen Doriana Dorien Dorina
Dorine Doris Dorit Dorita Dorle Dorli Dorota Dorotea Doroteja Dorothe Dorothea Dorothee Dorothy Dorothée Dorottya
Dorte Dorthe Doğannur Draga Dragana Dragica Drahomíra Drahoslava Drita Duha Dulce Dumitra Dumitrana Dunja Durgadin
Durna Dursadiye Duyguhan Dušanka Dzidra Dzintra Dáša Débora Déborah Désirée Dóra Döner Dörte Dörthe Dünya Dürdanə
Dürnisə Dürrüşehvar Dārta Ebba Ebony Ebru Ecaterina Ecegül Ecrin Eda Edaviye Edda Edelgard Edelmira Edeltraud
Edeltraut Edeltrud Edhitha Edina Edit Edita Edith Editha Edona Eduarda Edīte Eesha Eeva Efil Eftimia Egenur Egzona
Ehrentraud Eija Eila Eileen Eira Eiravati Eivor Ekaja Ekani Ekanta Ekantika Ekaterina Ekiya Ekta Ela Elaine Elamiye
Elba Elda Elea Eleanor Eleanora Elena Eleni Elenore Eleonor Eleonora Eleonore Eleonóra Elfi Elfie Elfriede Elgin Eli
Eliana Eliane Elien Elif Elifnur Eligia Eliisa Elin Elina Eline Elinor Elisa Elisabet Elisabeta Elisabete Elisabeth
Elisabetha Elisabetta Elisaveta Elise Elita Eliza Elizabeta Elizabete Elizabeth Elize Eliška Elke Ella Ellen Elli
Ellie Ellinor Elly Elma Elmira Elna Elnarə Elnurə Elodia Elodie Eloisa Elona Eloísa Eloïse Els Elsa Elsbeth Else
Elsebeth Elsie Elsy Elvan Elvia Elvira Elvy Elvíra Elvīra Elwira Elza Elzbieta Eléonore Elīna Elżbieta Ema Emal
Emanuela Emelie Emelina Emely Emese Emilia Emiliana Emilie Emilija Emily Emina Emine Emiş Emma Emmanuelle Emmi Emmy
Emperatriz Emília Emīlija Encarna Encarnacion Encarnación Encarnita Ene Enfes Engla Enikő Enna Enya Erbay Erdmute
Erem Ergül Erica Erika Erin Erina Eriş Erna Ernestine Ervaniye Erzsébet Esengün Eshana Esila Esma Esmanperi
Esmarelda Esmee Esmeralda Esmira Esmée Esna Esparta Esperanza Espérance Esra Essi Estefanía Estela Estelle Ester
Estera Esteri Esther Estrella Eszter Eta Etela Etelka Etelvina Ethel Etta Eufemia Eufrosina Eugenia Eugenie Eugénia
Eulalia Eulália Eunika Eusebia Eva Evamaria Evangelia Evangelina Evangelista Evanghelina Evde Eve Evelia Evelien
Eveliina Evelin Evelina Eveline Evelyn Evelyne Evelína Evi Evie Evija Evita Evrim Evy Ewa Ewelina Ezgin Eşim Fabia
Fabiana Fabienne Fabiola Fabiënne Fabrizia Fadile Fadime Fadıla Faith Faize Falak Falguni Familə Fanni Fanny Farah
Fatigül Fatiha Fatihə Fatima Fatime Fatimə Fatinur Fatma Fatmanur Fatmire Fatoumata Fay Faye Fayize Febe Feden
Federica Fehmiye Felicia Feliciana Felicidad Felicitas Feline Felipa Felisa Felizitas Fem Femke Fenja Fenna Fenne
Ferahdiba Feraye Ferhan Ferinaz Fermuta Fernanda Fernande Feryas Feyha Feyzin Fiamma Fidan Fidaye Fidela Fien Fiene
Fildan Filipa Filippa Filiz Filofteia Filomena Filoména Finja Fiona Firdevis Firuzə Firəngiz Fitnat Fitore Fizzə
Flavia Fleur Floare Floarea Floor Floortje Flora Flore Florence Florencia Florentina Florentine Florența Floriana
Floriane Florica Florina Florinda Flurina Fortunata Franca Frances Francesca Francine Francisca Franciska Francoise
Franka Františka Franziska Françoise Frauke Frederika Frederike Frederikke Frederique Fredrika Freia Freja Freya
Frida Frieda Friedericke Friederike Friedhilde Friedl Friedlinde Frusina Frédérique Fuma Fátima Féline Fügen Fəridə
Fərqanə Fəxriyyə Gabel Gabriela Gabriella Gabrielle Gaby Gaia Gaida Gail Gaja Gala Galina Ganga Ganimete Ganiye
Garima Gaurangi Gauri Gaurika Gautami Gayathri Gaëlle Geanina Geetika Gelengül Gelsomina Gema Gemma Geneviève
Genovefa Genoveva Gențiana Georgeta Georgette Georgia Georgiana Georgina Georgine Geraldine Gerarda Gerda Gerdi
Gerhild Gerlind Gerlinde Germaine Germana Gerta Gerti Gertraud Gertraude Gertraut Gertrud Gertrude Gertrudis
Gertrúda Gesa Gesche Gesine Geta Geza Gherghina Ghislaine Giada Gianina Gianna Giesela Gilberte Gilda Gillian Gilman
Gina Ginette Gioia Giorgia Giorgiana Giovanna Gisa Gisela Gislinde Gisèle Gitta Gitte Giulia Giuliana Giulietta
Giuseppa Giuseppina Gizela Gizella Gladys Glenda Gloria Godelieva Godelieve Goncafer Gordana Grace Gracia Graciana
Graciela Grazia Graziella Grazyna Grațiana Grațiela Greca Greet Greta Gretchen Grete Gretel Grethe Gretl Griet
Grieta Griselda Grit Gro Gréta Grēta Gudrun Gudula Guillermina Gun Gunborg Gunda Gundel Gundhild Gundi Gundula
Gunhild Gunilla Gunita Gunn Gunnel Gunta Gunvor Gurli Gusti Guusje Gwendolyn Gyda Gyöngyi Györgyi Géraldine Gök
Gökperi Gökçe Göli Gönül Görsev Gözem Gül Gülarə Gülay Gülbani Gülbeyan Gülbiye Gülcan Gülcegün Güldam Gülder
Güldünya Gülenay Güler Gülev Gülfari Gülfeza Gülgen Gülgüzel Gülhisar Gülinaz Gülkadın Güllühan Güllər Gülmira
Gülmisal Gülnar Gülnarə Gülnaz Gülnaziye Gülnur Gülper Gülsalın Gülselin Gülsen Gülseren Gülsevil Gülsiye Gülsü
Gülsüm Gültac Gülten Gülter Gültəkin Gülxar Gülzadiye Gülzar Gülçe Gülçin Gülçöhrə Gülözge Gülüs Gülüstan Gülüş
Gülşa Gülşeref Gülşən Gülər Günar Günay Günebakan Güngören Günsel Gürcüye Gürten Güverçin Güzey Habibe Hacile Hadrey
Hafıza Hailey Hajnalka Halenur Haley Halime Halina Haliye Halyna Hamiyet Hamsini Hana Hanbiken Hanife Hanim Hanna
Hannah Hannchen Hanne Hannele Hannelore Hanny Hansultan Harbinaz Harinakshi Harini Harita Harriet Hasgül Hasret
Hatice Hatin Hava Havali Havse Haydée Hayel Hayley Hayrünnisa Hazel Hazine Heather Hedda Hedi Hedvig Hedviga Hedvika
Hedwig Hedy Hege Heide Heidelinde Heidelore Heidemarie Heiderose Heidi Heidrun Heidy Heike Hekime Heleen Helen
Helena Helene Helga Heli Helinä Hella Helle Hellevi Helma Helmi Helmtrud Helvi Helén Heléne Helēna Hema Hemal
Hemangini Hemani Henife Henna Henni Henny Henrieta Henrietta Henriette Henrike Heracleea Herdis Herlinde Herma
Hermelinda Hermina Hermine Herminia Hermína Herta Hertha Heva Hezniye Hicran Hilary Hilayda Hilda Hildburg Hilde
Hildegard Hildegart Hildegund Hildegunde Hilkka Hillevi Hilma Hiltraud Hiltrud Hinet Hiral Hjördis Hollie Holly
Hortense Hortensia Hortenzia Hoşkadem Huban Hubertine Huguette Hulda Hurican Hurşide Hélène Hökümə Hüda Hülya
Hümeyra Hürmet Hürüyet Hüsniyyə Hüsnühâl Həcər Iara Iasmina Iben Ibolya Ica Ida Idika Idun Ieva Ignacia Iida Iiris
Ijaya Ika Ikshita Ilaria Ildiko Ildikó Ildız Ileana Ilenia Ilga Ilinca Ilka Ilona Ilonka Ilse Ilze Imane Imelda Imke
Ina Inaya Indali Indira Indra Indy Ine Ines Inese Ineta Inez Inga Ingalill Ingeborg Ingeburg Ingegerd Ingegärd
Ingela Ingelise Ingelore Inger Ingetraud Ingetraut Ingrid Ingrida Ingried Ingrīda Inguna Ingvild Inka Inken Inkeri
Inmaculada Inna Insa Inta Inès Inés Inês Ināra Ioana Ioanina Iolanda Ionela Ionelia Iosefina Ira Irena Irene
Iridenta Irina Iris Irja Irma Irmela Irmeli Irmengard Irmgard Irmhild Irmi Irmingard Irmtraud Irmtraut Irmtrud Irya
Iryna Irène Irén Iréne Irēna Irıs Isabel Isabela Isabell Isabella Isabelle Isaura Isaure Ise Isha Ishani Ishanvi
Ishita Isidora Isis Isolde Itzel Itziar Iulia Iuliana Iustina Iva Ivana Ivanka Iveta Ivka Ivona Ivonne Ivy Iwona
Izabela Ize Işin Işın Jaana Jacinta Jackie Jaclyn Jacobine Jacqueline Jade Jadranka Jadwiga Jael Jagrati Jagvi Jale
Jalsa Jalə Jana Janaki Janani Jane Janet Janeta Janett Janette Janice Janin Janina Janine Janja Janna Janni Jannie
Januja Janya Jaqueline Jara Jarmila Jaromíra Jaroslava Jaruthip Jasmijn Jasmina Jasmine Jasminka Jasmit Jasna
Javiera Jayda Jaylinn Jayne Jaël Jeana Jeanette Jeanine Jeanne Jeannette Jeannine Jeevika Jekaterina Jele Jelena
Jelka Jemma Jenna Jenni Jennie Jennifer Jenny Jente Jerica Jerneja Jessica Jessie Jessika Jessy Jesusa Jet Jhalak
Jil Jill Jillian Jimena Jindřiška Jinthe Jitka Jiřina Joana Joann Joanna Joanne Joaquina Jocelyn Jocelyne Jodi Jodie
Jody Joelle Johana Johanna Johanne Joke Jolana Jolanda Jolanta Jolanthe Jolie Jolien Jolijn Joline Jolán Jonna
Jordana Jorunn Josefa Josefiina Josefin Josefina Josefine Josepha Josephina Josephine Josette Josiane Josipa Josée
Joséphine Jovana Jovita Joy Joyce Jozefína Joëlle Jožefa Jožica Juana Juanita Judit Judita Judith Judy Julia Juliana
Juliane Julianna Julie Julienne Julieta Juliette Julija Julijana Julita Juna June Justina Justine Justyna Justína
Jutta Juulia Jyoti Jytte Jázmin Jéssica Júlia Jūla Jūle Jūlija Kaarina Kaat Kadri Kadınana Kaija Kaisa Kaitlin
Kaitlyn Kaja Kajsa Kala Kalina Kaltrina Kamala Kamila Kamilə Kamya Kandef Kara Kardelen Karen Karima Karin Karina
Karine Karla Karlijn Karlīna Karmen Karola Karolien Karoliina Karolin Karolina Karoline Karolína Kashish Kashvi Kata
Katalin Katariina Katarina Katarzyna Katarína Katarīna Katcha Kate Katelijne Katelyn Katerina Kateřina Katharina
Katharine Katherina Katherine Kathi Kathleen Kathrin Kathryn Kathy Kati Katia Katica Katie Katja Katleen Kato Katri
Katrien Katriina Katrijn Katrin Katrina Katrine Katrīna Katty Katy Kaver Kavya Kayla Kaylee Kayleigh Kefser Kelli
Kellie Kelsey Kendra Kerime Kerri Kerstin Kerttu Ketewan Keya Kezban Khadija Kiara Kifaye Kifayət Kiki Kimberley
Kimberly Kinga Kira Kirsi Kirsten Kirsti Kirstin Kirstine Kirsty Kitan Kitti Kjersti Klara Klaudia Klaudie Klavdija
Klothilde Klára Kläre Koncagül Konstanze Kordula Korinna Kornelia Kornélia Kreszentia Kreszenz Kriemhild Krisha
Krista Kristel Kristen Kristi Kristiane Kristie Kristien Kristiina Kristin Kristina Kristine Kristiāna Kristy
Kristína Kristýna Krisztina Kritika Krystal Krystyna Ksenija Kumral Kunigunda Kunigunde Kutgün Kutun Kvetoslava
Květa Květoslava Kyara Kylie Kyllikki Kyra Kâzime Käte Käthe Käthi Könül Kövsər Kübran Kısmet Kəmalə Lacey Lada
Ladina Ladislava Ladli Laetitia Laika Laila Lajita Lakshmi Lale Lalə Laləzar Lamiyə Lana Lara Larisa Larissa Latasha
Latoya Laura Laure Laureen Lauren Laurence Laurenția Lauretta Lauriane Laurie Lavanya Lavinia Lavīze Layla Laze Lea
Leah Leana Leandra Leanne Leela Leen Leena Leia Leila Leire Lejla Lekha Lelia Lena Lene Leni Lenka Leocadia Leokadia
Leona Leoni Leonie Leonor Leonora Leonore Leontina Leontīne Leopolda Leopoldina Leopoldine Lerze Lesana Lesia Lesley
Leticia Letizia Letiția Letícia Leyla Leyli Leyre Lezize Li Lia Liana Liane Libni Libuša Libuše Licia Lidia Lidija
Lidwina Lieke Lien Liene Lies Liesa Liesbet Liesbeth Lieschen Liesel Lieselot Lieselotte Lieve Lieze Ligia Ligita
Liisa Lila Lili Lilia Lilian Liliana Liliane Lilija Lilijana Lilita Lilja Liljana Lilla Lillemor Lilli Lilly Lilo
Lily Limon Lina Linda Linde Lindita Lindsay Lindsey Line Linn Linnea Linnéa Lioara Lioba Lipika Liridona Lisa
Lisanne Lisbet Lisbeth Lise Liselott Liselotte Lisette Lissi Lissy Liv Liva Livia Liwia Liz Liza Lize Lizete Lizz
Lizzy Ljiljana Ljubica Ljubov Ljudmila Lo Loes Loida Lois Lola Lolita Lona Lone Loni Lopa Lora Lore Loredana Lorelei
Lorena Lorenza Loretta Lori Lorraine Lot Lotta Lotte Lotti Louisa Louise Lourdes Lova Lovis Lovisa Loïs Luana Luce
Lucette Lucia Luciana Lucie Lucienne Lucija Lucila Lucrezia Lucreția Lucy Lucía Ludivine Ludmila Ludmilla Ludovica
Ludwiga Ludwina Luigia Luigina Luisa Luise Luisina Luitgard Luiza Lujza Luljeta Luminița Luna Lupita Lutgarde
Lutgardis Lutgart Luz Luzia Luzie Luísa Lya Lydia Lydie Lykke Lynda Lynn Lynne Lâle Lærke Léa Léane Léna Léonie
Lívia Lúcia Lüfen Lütfiyyə Lýdia Lýdie Lăcrămioara Lība Līga Līna Līza Lūcija Ləman Lətafət Lətifə Maaike Maaria
Maarit Maartje Macarena Macaria Macide Mackenzie Madalena Madara Maddalena Made Madeleine Madelene Madelief Madeline
Madhavi Madison Madlen Maeva Mafalda Magali Magarete Magda Magdalena Magdalene Magdaléna Magdolna Maggie Magret
Magrit Mahigül Mahika Mahirə Mahizər Mahnaz Mahter Mahulena Maia Maida Maie Maija Maike Maiken Maire Maisə Maite
Maja Majken Majvor Makayla Maksüde Malea Malena Malene Malgorzata Malika Malin Malle Mallory Malou Malva Malvina
Malvína Malwina Mamen Manca Manda Mandy Manja Manola Manon Manuela Manuelita Manya Mar Mara Marcela Marcelina
Marcella Marcelle Marcheta Marcia Mare Mareen Mareike Mareile Maren Marga Margaret Margareta Margarete Margaretha
Margarethe Margarida Margarita Margaritha Margaréta Margaud Margaux Margherita Margit Margita Margitta Margo Margot
Margret Margreth Margrethe Margrieta Margrit Margrith Marguerite Mari Maria Mariah Mariam Mariana Marianela
Mariangela Mariann Marianna Marianne Maribel Marica Maricela Maricica Maricruz Marie Mariechen Marieke Mariele
Mariella Marielle Marieluise Marietta Mariette Marija Marijana Marijke Marika Marilena Marilyn Marina Marinela
Marinette Marinka Marioara Mariola Marion Marisa Marisela Marisol Marissa Maristela Marit Marita Maritta Marja
Marjaana Marjana Marjanca Marjatta Marjeta Marjo Marjorie Marjukka Marjut Marketta Markéta Marleen Marlen Marlene
Marlies Marliese Marlis Marlise Marlyse Marlène Marta Marte Martha Marthe Martina Martine Martirio Martta Maruša
Mary Maryam Maryline Maryse Marzena Marína Masume Matea Mateja Mathilda Mathilde Matilda Matilde Maud Maude Maura
Maureen May Maya Maynur Mayte Maëlle Maşide Maša Maža Mckenzie Meagan Mechthild Mechthilde Mechtild Mecide Medina
Meera Mefharet Megan Megha Meghan Meghana Mehbarə Mehdiye Mehin Mehrigül Mehtap Meike Meja Mekhala Melaha Melania
Melanie Melek Meleknur Melikkan Melina Melinda Melisa Melissa Melita Melitta Melody Melánia Melûl Menfeat Menişan
Meral Merba Mercedes Merche Meredith Merel Meret Merete Merethe Merike Merim Merita Merja Merle Merva Mervi Meryem
Meryeme Mesude Meta Metka Mette Meveddet Mevlüdiye Meyhanim Meyransa Mezide Mia Micaela Michaela Michaele Michala
Michela Micheline Michelle Michèle Mie Mieke Miguela Mihaela Mihrab Mihriye Miia Mikaela Mikayla Mila Milada
Milagros Milda Milena Milica Milka Milla Mille Miloslava Milota Milou Miluše Mimi Mimmi Mimoza Mina Mindy Minerva
Minibe Minna Minodora Minurə Mioara Mira Mirabela Miranda Miray Mirdza Mireia Mireille Mirela Mirella Miriam Miriama
Mirja Mirjam Mirjami Mirjana Mirlinda Mirona Miroslava Miroslawa Mirta Mirte Mirthe Miruna Misra Misty Mitali Mitzy
Miyesser Moa Modesta Mohini Moira Mojca Molly Mona Monalisa Monica Monika Monique Monja Montserrat Morena Morgane
Muarra Mufide Mugdha Muhiye Mujde Mukbile Muriel Murielle Musaffa Muvahhide My Myriam Myrta Myrtha Myrthe Mária
Márta Máxima Märta Märtha Mégane Mélanie Mélissa Mónica Mónika Mübetcel Mücevher Müferrih Müjde Mükrüme Mülayim
Mümtaze Münezzer Müret Müsemma Müveddet Müğber Müşkünaz Müşüre Māra Mārīte Mădălina Mălina Mărioara Măriuca Mədinə
Məhru Məlahət Məleykə Mənsurə Məryəm Mərziyyə Məsmə Mətanət Nada Nades Nadeschda Nadeshda Nadežda Nadia Nadin Nadine
Nadja Nadège Naděžda Nafile Nahidə Naiara Naibə Naide Nailə Nair Naja Nalân Nana Nancy Nandini Nanna Nanə Naomi
Narcisa Narhanim Narıngül Nasiba Nastja Natacha Natali Natalia Natalie Natalija Natalja Natasa Natascha Natasha
Natasja Natasza Nataša Natașa Natella Nath Nathalie Natividad Natália Natálie Natālija Natəvan Nayara Nayeli Naz
Nazende Nazi Nazilə Nazimet Nazimə Nazlihan Nazlı Nazıdil Nea Nebiha Necilal Necva Nedda Neelima Nefaret Nefiye Neha
Neja Nejdet Nela Nele Nelli Nellie Nelly Neptün Nerea Nereida Neriban Nermin Nesfe Neslinur Nete Netra Neval Nevenka
Nevgin Nevise Nevsale Neyran Nezengül Nezize Neşrin Neža Ngozi Nichole Nicolasa Nicole Nicoleta Nicoletta Nicoline
Niculina Nidhi Nidia Nidra Nienke Nieves Nigar Nihan Niharika Niina Nika Nikita Nikki Nikol Nikolett Nikoletta
Nikolina Nilcan Nilda Nilgün Nili Nilima Nimrat Nina Ninetta Ninthe Nirgül Nirja Nisa Nisha Nisə Nitara Nives Niğmet
Noelia Noemi Noemí Noor Noora Noortje Nora Norah Nore Norica Norina Norma Notburga Nour Nova Noémi Noémie Noëlla
Noëlle Noëmi Nura Nuran Nuranə Nuray Nurbanu Nurda Nurdeniz Nurey Nurgil Nurhayet Nuria Nuriyet Nurlana Nurmelek
Nurseda Nurser Nursim Nurtaç Nurten Nurveren Nurşan Nuša Nydia Nynke Nádia Nélida Nóra Növrəstə Núria Nübar Nüdret
Nürice Nüşabə Nəfisə Nərgiz Nərmin Nərminə Nəzakət Nəzrin Oana Obdulia Octavia Octaviana Océane Oda Odalis Odalys
Odeline Odette Odika Odile Oeshi Ofelia Ofeliya Oguş Ojasvi Oksana Olalla Olena Olga Olimpia Olivia Olivie Oluş
Olympia Olívia Omaja Omisha Omya Oni Oona Ophélie Oriana Ornella Orsolya Ortansa Ortrud Ortrun Orvokki Orçin Osha
Otilia Ottilia Ottilie Otília Otýlie Otīlija Oumou Outi Oviya Oxana Ozana Oľga Paca Pacífica Pahal Paige Pakizə
Paksu Pallavi Palmira Paloma Pam Pamela Panini Paola Paoletta Paraschiva Pascale Pascuala Pastora Patricia Patricie
Patricija Patrizia Patrícia Patty Paula Paulette Paulica Paulien Pauliina Paulina Pauline Paulína Paulīna Pavani
Pavla Pavlína Paye Paz Peggy Pekkan Pelin Pembesin Penny Pepita Peren Perinur Perla Perlita Permun Pernilla Pernille
Pesent Petra Petrana Petrona Petronela Petruța Phileine Philippa Philippine Philomena Phyllis Pia Piedad Pien
Pierina Pierrette Piia Pilar Pili Pina Pippa Piran Piret Pirjo Pirkko Piroska Pleun Polina Polona Polonca Pompilia
Pooja Primitiva Prisca Priscila Priscilla Prisha Priska Priya Profira Prudencia Puck Puk Purificación Pushti Päivi
Päivikki Pénélope Pía Pürçek Pəri Pərişan Pərvanə Pərvinə Qaratel Quinty Qumru Qushi Qönçə Qızbəs Qənirə Raagini
Rabbiye Rabea Rachael Rachana Rachel Rachita Rada Radha Radhika Radka Radmila Radoslava Radovana Rafaela Raffaela
Raffaella Rafia Rafila Ragna Ragnhild Rahel Rahiye Raifə Raija Raili Raisa Raissa Rajata Rajeshri Rakide Raksha
Raluca Ramilə Ramona Rana Randi Rani Rania Raphaela Raquel Rasa Rasimə Rasma Raven Rayana Rayla Raymonde Raziyə
Rebeca Rebecca Rebecka Rebeka Rebekah Rebekka Rebihat Reet Refet Regina Regine Regitse Regitze Regula Regína Regīna
Rehime Reidun Reina Reingard Reinhild Reinhilde Remedios Rena Renata Renate Renee Rengül Reni Renske Renáta Renée
Resi Reva Revza Reyhan Reyhanə Reyna Rezin Rhonda Ria Rica Ricarda Ridhi Rigmor Riikka Riina Riitta Rikke Rina Rita
Ritt Ritva Riya Roberta Robertina Robyn Rocío Rodica Rojnu Roksana Romaine Romana Romane Romanița Romina Romy Ronja
Ronya Roos Roosa Rosa Rosalba Rosalia Rosalie Rosalina Rosalinda Rosalinde Rosalva Rosalía Rosanna Rosaria Rosaura
Rose Rosel Roselinde Rosemarie Rosemary Rosenda Rosetta Rosette Rosi Rosie Rosina Rosita Rosl Rosmarie Rossana
Roswita Roswitha Rotraud Rotraut Roxana Roxane Roxelana Roza Rozalia Rozalija Rozália Ruby Rudīte Rufina Ruhide
Ruhiyyə Ruhugül Ruhəngiz Rumeysa Ruperta Ruqiyyə Rut Ruta Rute Ruth Ruthild Ruxanda Ruxandra Ruxsarə Ruzica Ruža
Ružena Ružica Réka Róza Rózsa Róża Rövşanə Röya Röyal Röyalə Rübabə Rübeyda Rümeysa Rıfkıye Růžena Rəfiqə Rəhilə
Rəmziyyə Rəna Rəqsanə Rəsmiyyə Rəxşəndə Saanvi Saar Saara Sabihe Sabina Sabine Sabirə Sabrina Sabína Sabır Sachi
Sacidə Sadeti Sadiye Safinaz Safta Safura Saga Sahibə Sahil Sahra Saire Salimet Sally Salma Salome Salomea Salomé
Salud Samahat Samanta Samantha Samira Samirə Sanavber Sanaya Sanda Sandra Sandrine Sandy Sanela Sanije Sanita Sanja
Sanna Sanne Sanni Santa Sanur Sanya Sapa Sara Sarah Sari Sarina Sarita Sarmīte Sarya Saskia Satu Saturnina Satıa
Saumya Savannah Saveta Savina Sayalı Saygın Saçı Sebigül Seblâ Sedife Sefer Sehel Seija Sejda Selcan Selcen Selena
Selime Selin Selina Seline Selma Selmin Selçuk Semat Semenica Semine Semra Semrin Sena Seniha Senta Serafina Seraina
Sereina Serena Serfinaz Serma Sernur Serpil Servinaz Sessa Sevcan Sevdinar Severina Sevgen Sevginur Sevican Sevil
Sevim Sevinc Sevla Sevsevil Seyhan Seyyide Sezen Seçgül Shana Shania Shari Sharon Shawna Sheena Sheila Shelby Shelia
Shelley Shelly Sheri Sherri Sherry Sheryl Shirley Shivani Shpresa Shqipe Shravya Sian Sibel Sibilla Sibille Sibylla
Sibylle Sidar Sidiqə Sidonia Sidónia Sieglinde Siegrid Siegried Siegrun Sien Siena Sienna Sierra Siglinde Signe
Sigrid Sigrun Siiri Silanur Silja Silje Silke Sille Silva Silvana Silvia Silviana Silvie Silvija Sima Simber Simina
Simona Simonetta Simonne Simten Simuzər Sina Sinaida Sine Sini Sinikka Sintija Sirap Siri Sirje Sirkka Sirpa Sisko
Sissel Sitarə Siti Siv Siya Skaidrīte Sladjana Slavica Slavka Slavomíra Slavěna Sláva Slávka Smaranda Sneha Snezana
Snježana Socorro Sofi Sofia Sofie Sofija Sofía Sol Solange Sole Soledad Solma Solmaz Solveig Solvej Solvita Solène
Sona Songül Sonia Sonja Sonnur Sonya Sophia Sophie Soraia Sorana Soraya Sorina Soykan Soňa Speranța Stacey Stacie
Stacy Stana Stanca Stanislava Stanka Stefani Stefania Stefanie Steffi Stela Steliana Stella Steluța Stephanie Sterre
Stien Stilla Stina Stine Stéphanie Subutiye Sudiksha Sue Suhani Sultane Summer Sunay Susam Susan Susana Susanita
Susann Susanna Susanne Suse Susi Sussanne Sussie Suus Suvi Suzana Suzanna Suzanne Suze Suzy Suğra Svea Svenja
Svetlana Světlana Swantje Swetlana Sybilla Sybille Sydney Sylke Sylvana Sylvia Sylviane Sylvie Sylwia Synnøve Sys
Szilvia Sára Sânziana Séverine Sónia Söyler Sørine Søs Südabə Süheyda Süleyla Sümerya Süner Sürəyya Süsen Süzer
Sırriye Səadət Səbinə Səbirə Səfurə Səhər Səidə Səlimə Səma Səmayə Sənubər Səriyyə Tabea Tabitha Tadeja Tagangül
Taina Taja Talibe Tamanna Tamara Tamaşa Tami Tamilla Tammie Tammy Tan Tangül Tania Tanja Tanmayi Tanses Tanvi Tanya
Tanyu Tara Tarja Taru Tasha Tasvir Tatiana Tatjana Tayyibe Taçnur Tea Tecla Teea Teija Teja Tekla Teknaz Tellervo
Telse Temime Teodora Teodosia Teona Tercan Tere Teresa Terese Teresia Teresita Tereza Terezija Terhi Terri Terttu
Teréz Terézia Tess Tessa Teuta Teybet Teófila Thea Theda Thekla Theodora Theres Theresa Therese Theresia Therése Thi
Thérèse Tiberia Ticen Tiffany Tiia Tiina Tiiu Tijana Tilda Tilde Tilly Timea Tina Tinca Tincuța Tindra Tineke Tinne
Tirza Tiziana Tjaša Tola Tomasa Tomris Tomurcuk Tone Tonia Tonje Tonya Tora Torill Tova Tove Tovuz Tracey Traci
Tracie Traude Traudel Traudl Traute Tricia Triin Trine Trini Tripti Triveni Triya Trude Trudel Trudi Trīne Tuana
Tudora Tudorița Tudosia Tuija Tule Turanə Turcein Turid Turvi Tutkucan Tutu Tuula Tuuli Tuulia Tuulikki Tuva Tuğçe
Tyra Tânia Tímea Tükəzban Tülay Tülin Tünde Tünzalə Türcan Türkan Türkanə Türknur Tüzenur Təhminə Təranə Ubika
Ucchal Udyati Ulduz Ulla Ulrica Ulrika Ulrike Ummahani Umuşan Undine Unnati Unni Upadhriti Upasna Upma Urishilla
Urmi Ursel Ursina Ursula Urszula Urte Urvashi Urvi Urša Urška Uršuľa Uschi Uta Ute Uyanser Vacibe Vahidə Vaishnavi
Vajèn Valborg Valda Valentina Valentine Valentína Valentīna Valeria Valerie Valerija Valeska Validə Valija Valéria
Valérie Vamakshi Vanda Vanesa Vanessa Vania Vanja Vansha Vanya Varenya Varlık Varsha Varvara Vasana Vasatika
Vasilica Vasudha Vecide Veda Vedhika Vedika Veera Veerle Vefia Vega Velta Vendela Vendula Venera Veneranda Venla
Vera Verde Verena Veronica Veronika Veronique Verónica Vesna Veta Vezrife Vicenta Vicenția Vicki Vickie Vicky
Victoire Victoria Victória Vida Vidhi Viera Vieroslava Viivi Vija Viktoria Viktorie Viktorija Viktória Vildane Vilde
Vilhelmiina Vilhelmina Vilma Vinaya Vincenza Vineta Viola Violeta Violetta Violette Viorela Viorica Virginia
Virginie Viridiana Virpi Virág Visitación Vita Vittoria Vitória Viveka Vivian Viviana Viviane Vivianne Vivien
Vivienne Vjollca Vladimíra Vlora Vlădelina Voichița Vreneli Vrinda Vrishti Vritti Vuokko Vyanjana Véronique Vüsalə
Věra Vəfa Waida Wakeeta Walburga Waldtraut Walentina Walli Wally Walpurga Waltraud Waltraut Waltrud Wanda Wanjiru
Warda Warhi Watika Weena Wenche Wencke Wendolin Wendy Wenke Wera Whitney Wibke Widisha Wiebke Wilfriede Wilhelmina
Wilhelmine Wilma Wiltrud Winni Winnie Wishi Xalak Xalidə Xalisə Xanım Xatirə Xavər Xenia Ximena Xiomara Xiti Xumar
Xénia Xəyalə Yachana Yadavi Yael Yahvi Yahşi Yaiza Yamini Yana Yara Yasemen Yasemin Yashasvi Yashawini Yashica
Yashoda Yashodhara Yashvi Yasmin Yasmina Yasmine Yasti Yasəmən Yauvani Yazgül Yda Yeganə Yekbun Yeni Yepelek Yesenia
Yeşil Yfke Yinthe Ylenia Ylva Ylvie Yochana Yolanda Yolande Yoshita Yosma Yrsa Yurdaser Yuridia Yurtseven Yutika
Yvette Yvonne Yésica Yéssica Yücel Yıldız Zaharia Zahfer Zahra Zaida Zaira Zaitra Zaliha Zamfira Zane Zansi Zara
Zaraza Zarna Zarəngiz Zdenka Zdeňka Zdislava Zebirce Zehnia Zehra Zehranur Zelha Zelma Zemfira Zemzem Zenia Zenobia
Zenovia Zenta Zerafet Zeride Zevlüde Zeynep Zeyno Zeynəb Zeynəgül Ziba Zibeydə Zigrīda Zilfa Zilmil Zina Zinal
Zinnure Zinət Zita Zlatica Zoe Zoey Zofia Zofija Zoja Zora Zoraida Zorica Zorka Zoé Zoë Zsanett Zsuzsanna Zsófia
Zubeyde Zuzana Zvonka Zöhrehan Zöhrə Züheyla Zülbiye Züleyxa Zülfiyyə Zülfüye Zümre Zümrüd Zəhra Zəkəriyyə Zəminə
Zərif Zərifə Zərnigar África Ágata Ágnes Águeda Ámbar Ángela Ángeles Áurea Âlemşah Ângela Änne Åsa Åse Çalım Çağlar
Çevregül Çilga Çimnaz Çinarə Çisem Çiçək Çolpan Édith Élisabeth Élise Élodie Éléonore Émilie Érica Éva Íngrid Íris
Ömriye Örfiye Övün Özay Özbilge Özdeş Özge Özgün Özlem Özpetek Özyurt Úrsula Üge Ülke Ülküm Ülkər Ülle Ülviyyə
Ümmahan Ümmühan Ümray Ünal Ürper Üçgül Ārija Đurđica Ērika İde İhsan İklim İlahə İldeş İlhamə İlkanə İlkbahar
İlklima İlnarə İlper İlqarə İmge İmrihan İnarə İnayət İncifir İnsaf İntizar İradə İrfan İslime İsra İzel İçimbike
Ľubica Ľubomíra Ľuboslava Ľudmila Ľudomila Şadıman Şahdiye Şahinder Şahnaz Şahnuray Şahıgül Şamiha Şayan Şazime
Şefiye Şehreban Şehza Şelâle Şemsinisa Şennur Şeref Şerman Şevketfeza Şeyda Şilan Şirivan Şöhret Şövkət Şükufə
Şüküfe Şəfa Şəfiqə Şəhla Şəhrəbanu Şəlalə Şəmsiyyə Şərafət Šarlota Špela Štefanija Štefica Štefka Štefánia Štěpánka
Šárka Žaneta Željka Želmíra Živa Žofia Žofie Əcəbnaz Ədibə Əminə Əntiqə Əsmər Ștefana Ștefania
""")
"""Women's names."""

MASCULINE: Final = words("""
Aadi Aage Aapo Aarav Aarnav Aarne Aaro Aaron Aarush Aarón Aatos Aayush Abbas Abdirahman Abdiş Abdul Abdulbekir
Abdulgazi Abdulkadir Abdullah Abdullahi Abdulmenaf Abdulsemet Abdurrahman Abdülahat Abdülcemal Abdülhadi Abdülkerim
Abdülsamed Abdürreşit Abeer Abel Abelardo Abhimanyu Abhiram Abid Abilio Abraham Abram Abuzar Acar Achiel Achille
Achim Aclan Adak Adalbert Adalberto Adam Adamo Adasal Adelardo Adelbert Adelin Adelmo Adem Adi Adil Adis Aditya
Adlan Admir Adnan Adolf Adolfo Adonis Adriaan Adrian Adriano Adrien Adrián Advaith Advay Advik Adán Adıgün Afer Afil
Afiq Afonso Afrim Agapito Agastya Agim Agne Agnolo Agnos Agostino Agris Agron Agustín Ahat Ahmad Ahmet Ahsen Ahti
Aiden Aigars Aimo Aimé Ainārs Aitor Aivar Aivars Ajan Akalan Akar Akatay Akbaş Akboğa Akcivan Akdora Akdurmuş Akgöl
Aki Akif Akkerman Akmaner Aksay Aksel Akseli Akshay Aksöğüt Aktemür Akver Akçabay Akçasu Aköz Akınal Alaaddin
Alaeddin Alain Alan Alanalp Alattin Alban Albano Alberico Albert Alberto Alberts Albin Albino Albrecht Albín Alcan
Alcides Alderano Aldin Aldis Aldo Alec Alejandro Alejo Aleks Aleksandar Aleksander Aleksandr Aleksandrs Aleksanteri
Aleksei Aleksej Aleksi Alen Aleodor Alessandro Alessio Alexandar Alexander Alexandr Alexandre Alexandros Alexandru
Alexe Alexei Alexej Aleš Alf Alfio Alfons Alfonso Alfonz Alfred Alfredo Alfréd Alfrēds Algot Aliabbas Aliihsan Alin
Aliseydi Alistar Aljaž Aljoša Alkor Allahverdi Allan Allen Almir Almus Alois Alojz Alojzij Alonso Aloys Alparslan
Alpcan Alphons Alphonse Alpin Alpsü Altin Altoğan Altuğ Altınkaya Altınışın Alvar Alvaro Alve Alvin Alwin Amadeo
Amadeus Amado Amador Amadou Amancio Amando Amar Amaro Amaç Ambrosio Ambróz Amedeo Amedeu Amico Amin Amir Amleto Amol
Amza Américo Amílcar Anacleto Anar Anas Anastasio Anastasios Anatol Anatoli Anatolie Anatolij Anay Anders Andiç
Andor Andre Andreas Andree Andrei Andrej Andrejs Andres Andrew Andrey Andrešs Andri Andrian Andrij Andrija Andrin
Andris Andrus Andrzej András André Andréas Andrés Andy Anej Anes Angelino Angelo Anghel Anirudh Anmol Annak Annibale
Ansaldo Anselm Anselmo Ansgar Ansh Ansis Anssi Antal Ante Antero Anthony Antim Anto Antoine Anton Antonello Antoni
Antonino Antonio Antonios Antoniu Antonius Antons Antony Antonín Antoon Ants Antti Antun António Aníbal Anže Apaydın
Apolinar Apostolos Aqil Aran Arben Arbnor Arcan Arda Ardian Ardit Argu Ari Arian Aribert Arie Arif Arifcan Arild
Arin Aristide Aristides Arjun Arkadi Arkadiusz Arkut Arlind Armand Armando Armands Armas Armend Armin Arnaldo Arnaud
Arnd Arndt Arne Arnfried Arnim Arnis Arno Arnold Arnolds Arnošt Arnulf Arnulfo Aron Arpağ Arpád Arsenie Arsenio
Arsim Artan Artemio Arthur Artis Arto Arttu Artturi Artur Arturo Arturs Artūrs Aru Arvid Arvo Arvīds Aryan Arıel
Arıkol Arısoy Asalet Asbjørn Asdrubal Asger Asif Asko Aslan Aslanhan Assar Aston Astrit Asım Asəf Atabala Atagün
Atalay Atamoğlan Atasagun Atatöre Atenulf Atgun Athanasios Atharv Atila Atilhan Atilio Atnan Atte Attila Atılgan
Augustin Augusto Augusts Augustín Aukusti Aulis Aurel Aurelian Aureliano Aurelio Aurică Austin Avgust Avi Avram
Avşin Axel Axinte Ayaan Ayaydın Aybora Ayden Aydinç Aydın Aydınbey Aygutalp Aykutalp Ayman Ayoub Aypar Aysoy Aytek
Aytuna Ayush Ayushman Ayvas Ayşan Azaan Azad Azeglio Azettin Aziz Azər Açıkel Ağa Ağahadi Ağakişi Ağamalı Ağamusa
Ağasəfa Ağaxan Ağmur Aşir Baba Baccio Bachittar Bahaddin Bahadurjit Bahadır Bahittin Bajram Bakhshi Baki Bakyt
Balatekin Baldassare Baldomero Balduino Baldur Balendra Balhaar Bali Baljiwan Baltasar Baltaş Balthasar Balvan
Balveer Balz Balázs Banjeet Baptist Barak Barbu Baris Bariş Barna Barnabás Barry Barsen Bart Bartek Bartholomäus
Bartolomej Bartolomeo Bartolomeu Bartolomé Barışcan Bas Basarab Bashkim Basil Basilio Bastiaan Bastian Basım Baturay
Batırhan Baudelio Bautista Baydu Baykan Bayman Bayram Bayruhan Baytal Bayzettin Bağdaş Başay Başhan Başok Beat Beau
Bebe Beda Bedi Bedri Bedřich Behrem Bekbay Bekim Bekir Bektaşi Bela Bellisan Belo Ben Bence Bendegúz Benedek
Benedetto Benedict Benedikt Bengibay Bengt Beni Beniamin Benigno Benito Benjamim Benjamin Benjamín Benjámin Benno
Benny Benoit Benol Benone Benoît Bent Benvenuto Beppe Berat Beren Berend Berkal Berki Berksay Bernabé Bernard
Bernardino Bernardo Bernd Berndt Bernfried Bernhard Bernt Bernward Berran Bert Bertalan Berthold Bertil Berto
Bertold Bertram Bertrand Besart Besim Besin Besnik Beyda Beyler Beyzade Beňadik Biagio Bican Bilal Bilender Bilgen
Bilgütay Bill Billy Biltaş Binbaşar Binışık Birger Birsen Bişar Bjarne Bjorn Björn Bjørn Blahoslav Blake Blas Blaž
Blažej Blerim Boaz Bob Boban Bobby Bodo Boe Bogdan Bogomir Bohdan Bohumil Bohumír Bohuslav Bohuš Bojan Boleslav
Bonifacio Bonifác Borahan Borataş Boris Borja Borris Borut Borys Botond Boynak Bozbağ Bozerk Boztaş Boğatimur
Bořivoj Boštjan Božo Brad Bradley Brady Brahim Bram Brandon Branislav Branko Brecht Brencis Brendan Brent Brett
Brian Briek Brijesh Bror Bruce Bruno Bryan Bryce Brăduț Bucur Buenaventura Buhari Bujar Bulunç Burak Burakhan
Burckhard Burghard Burim Burkard Burkhard Burkhardt Burç Buyrukhan Bystrík Bálint Béla Börje Börteçin Bøje Børge
Büget Bünyamün Bănel Bērends Bērtulis Błażej Břetislav Bəhlul Bəhram Bəhruz Bəkir Bəşir Cabbar Cabir Cahangir Caius
Calcedonio Caleb Calisto Calixto Callum Calogero Calvin Cameron Camil Camillo Camilo Can Canal Canberk Candelario
Candeniz Cangür Cansin Cantemir Cantez Carl Carlito Carlo Carlos Carmelo Carsten Cas Casemiro Casian Caspar Casper
Cavad Cavid Cavit Cayetano Cazimir Cebesoy Cebrián Cecilio Cedric Cedrin Ceferino Celal Celestino Celilay Celso Cem
Cemal Cemalettin Cemil Cenan Cengiz Cercis Cesar Cesare Cetin Cevheri Cezar Cezary Cezayir Chad Chaitanya Chakradev
Chakradhar Champak Chanakya Chandran Chandresh Charan Charles Charlie Chase Chatresh Chatura Che Chema Chinedu Chris
Christer Christiaan Christian Christof Christofer Christoffer Christoph Christophe Christopher Christos Chucho Chuy
Cihandide Cindoruk Ciprian Cipriano Ciriaco Ciril Cirillo Cirino Ciro Ciríaco Claas Claes Clarence Clas Claudio
Claudiu Claudius Claus Clavs Clayton Clemens Clemente Cleto Clifford Clinton Clive Cláudio Clímaco Codin Codrin
Codruț Cody Cole Colin Collin Colton Coluccio Connor Conor Conrad Conrado Constant Constantin Cord Corey Coriolano
Cornel Cornelio Cornelis Corneliu Cornelius Corrado Corsin Corvin Cory Cosimo Cosme Cosmin Costache Costantino
Costanzo Costel Costin Coşkun Coşqun Craig Crin Cristea Cristian Cristiano Cristobal Cristofor Cristóbal Csaba
Csongor Ctibor Ctirad Cuman Curdin Curro Curt Curtis Custodio Cvetko Cyprian Cyprián Cyriel Cyril Cyrill Czeslaw
Cándido Cédric César Cümşüd Cüneyit Călin Cătălin Cəlal Cəlil Cəmil Daan Dacian Dag Dagobert Dainis Dakota Daksh
Dakshesh Dalan Dalbir Dale Dalibor Dalkılıç Dalton Damian Damiano Damien Damijan Damir Damián Damjan Damon Dan Dani
Daniel Daniele Daniels Danijel Danilo Daniël Danny Dante Dany Danış Dardan Darin Dario Darius Dariusz Darko Darpan
Darrell Darren Darryl Darsh Daryl Darío Dave David Davide Davor Davorin Davy Dawid Dayar Dağistan Dean Decebal
Declan Dejan Delfino Delil Demeter Demetrio Demirbüken Demiriz Demirok Demiryürek Denis Denizalp Denkel Dennis Denny
Derek Derkay Derrick Desiderio Detlef Detlev Dev Devansh Devin Deviner Devon Dex Dezider Dezső Değmeer Dhruv Diar
Dick Didier Diederik Diedrich Diego Dierk Dieter Diethard Diethelm Diether Dietmar Dietrich Diken Dilavər Dilder
Dillon Dimas Dimitri Dimitrios Dincer Dinis Dino Dinu Dinçkol Dinçsü Diogo Dion Dionigi Dionisio Dionýz Dirican Dirk
Dirlik Ditmar Dittmar Dmitri Dobroslav Dogan Dolun Domagoj Domen Domenic Domenico Domingo Domingos Dominic Dominik
Don Donald Donat Donatello Donato Dorel Dorian Dorin Dorinel Doru Dorukhan Douglas Doğanalp Doğanşah Doğuhan Dragan
Drago Dragoș Dragutin Drahomír Drahoslav Dražen Drew Dries Drilon Driton Duane Duarte Ducu Duilio Duje Dumitru
Duncan Duracan Durante Durdali Durmuşali Dursun Duruk Duruöz Dusan Dustin Duuk Dušan Dwayne Dylan Dylano Dzintars
Dániel Dávid Dénes Dölensoy Dönməz Dündaralp Dünyamalı Dāvis Earl Eba Ebbe Eberhard Eberhardt Ebuakil Ecemiş Eckard
Eckart Eckehard Eckhard Eckhardt Eckhart Eddie Eddy Edelbert Edelmiro Eder Edgar Edgard Edgardo Edgars Edgübay Edin
Edmond Edmund Edmundo Edmunds Edoardo Edon Edouard Edu Eduard Eduardo Eduards Edvard Edvin Edvīns Edward Edwin Eelis
Eemeli Eemil Eerik Eero Eetu Efe Eflâtun Efraín Efser Eftimie Egbert Eggert Egil Egils Egon Egzon Ehrenfried Ehrhard
Einar Einari Einer Eino Eirik Eitel Eivind Ekalinga Ekansh Ekapad Ekaraj Ekavir Ekbal Ekber Ekkehard Ekkehart Ekmel
Ekrem El Eladio Elariz Eldar Eldəniz Elemér Eleuterio Elgün Elhan Elia Elias Eligio Elijah Elio Elis Eliseo Eliáš
Elladio Elliot Elliott Elman Elmar Elmer Elmeri Elmidar Elmir Elmo Elmārs Elməddin Elnur Elof Eloy Elpidio Elsevər
Elton Elturan Elvin Elvis Elxan Elyas Elçin Elías Elöve Elşad Elşən Emanoil Emanuel Emanuele Emanuil Emiel Emigdio
Emil Emile Emilian Emiliano Emilio Emin Emirşan Emmanuel Emmerich Emre Emrullah Emīls Enar Endre Endrit Enea Enes
Engelbert Engin Enginiz Enis Ennio Enno Enrico Enrique Ensar Ensari Ensio Enver Enzio Enzo Epifanio Eral Eraldo
Erasmo Eraycan Erbil Ercan Ercihan Erdal Erdemer Erdibay Erdogan Erdursun Eremia Eren Erenalp Erensoy Ergener
Erginel Ergönül Ergün Erhard Erhardt Eric Erich Erik Erinçer Erion Erkan Erkinel Erkki Erksoy Erkılıç Erland Erling
Ermanis Ermanno Ermenegildo Ermes Ermutlu Ernest Ernesto Ernests Ernst Ernő Erol Eroğul Ersel Erseç Ertan Erten
Ertuncay Ertün Ervin Ervín Erwin Eryk Eryıldız Eröz Erşat Esa Esben Esenbay Esentürk Eskil Eskinalp Esko Espartaco
Espen Espiridión Esteban Ethan Etibar Etienne Etiqad Ettore Eugen Eugene Eugenio Eugène Eusebio Eusebiu Eustaquio
Eustațiu Eutimio Eutropio Evald Evan Evangelos Evaristo Evcimen Evelio Evert Evrimer Ewald Eyyub Eyyüp Ezequiel
Ezgütekin Ezio Eşref Faas Fabian Fabio Fabián Fabrice Fabricio Fabrizio Fadil Fahrullah Faiq Falan Falk Falko Fami
Faqid Faraj Faras Farhan Fariq Faris Fariz Faruk Fatih Fatmir Faton Faustino Fausto Fazil Fazul Fedde Fedele
Federico Federigo Fedor Fehim Felice Feliciano Feliks Felipe Felix Fenni Ferat Ferdi Ferdinand Ferdinando Feremez
Ferenc Ferihan Fermín Fernand Fernando Ferre Fersan Ferzi Fetullah Feyruz Feza Fidel Fikrət Filip Filipe Filippo
Filit Finn Fiodor Fiorenzo Fiorino Firdovsi Firudin Fisnik Fitan Fitim Fito Fiyaz Flamur Flavio Flaviu Flemming
Florea Florencio Florent Florentin Florentino Florian Florim Florin Floris Florián Flurin Folke Folker Folkert
Fortunato Frado Franc Francesco Franci Francis Francisc Francisco Franciscus Franciszek Franck Franco Franjo Frank
Franklin Franky Frans František Franz François Frančišek Fred Freddy Frede Frederic Frederick Frederico Frederik
Fredi Fredo Fredric Fredrik Fredy Fricis Fridolin Fridrich Friedbert Friedemann Frieder Friedhelm Friedhold Friedo
Friedrich Frithjof Fritz Frode Fryderyk Frédéric Fulgencio Fulvio Fuzuli Fynn Fábio Félix Füzuli Fəhmin Fərahim
Fərda Fərhad Fərid Fərman Fərrux Fəxri Fəxrəddin Fəyyaz Fəzail Gabino Gabor Gabriel Gabriël Gaetano Gagan Gal
Galasso Galip Galo Gani Gareth Garrett Garry Gary Gaspar Gaspare Gaston Gastone Gastón Gatis Gaurang Gaurav Gautam
Gavin Gazel Gazmend Gašpar Gebhard Geert Geir Gejza Gelu Genaro Gencaslan Gene Gennaro Gençay Geoffrey Georg George
Georgel Georges Georgian Georgios Gerald Geraldo Gerard Gerardo Gerardus Geray Gereon Gerfried Gergely Gergő Gerhard
Gerhardt Gerhart German Germán Gernot Gero Gerold Gerolf Geronimo Gerrit Gerry Gert Gervasio Gerwin Gerónimo
Ghenadie Gheorghe Gheorghiță Ghislain Ghiță Giacinto Giacobbe Giacomo Giampaolo Giampiero Gian Giancarlo
Gianfrancesco Gianfranco Gianluca Gianluigi Gianmarco Gianni Gianpaolo Gianpietro Gicu Gică Giel Gijs Gil Gilbert
Gilberto Gilles Gillis Gino Ginyas Gioacchino Gioachino Gioele Gioffre Gion Gionata Giorgi Giorgian Giorgio Giosuè
Giovanni Girik Girindra Girish Girolamo Gisbert Giuliano Giulio Giuseppe Giustino Giz Glauco Glen Glenn Godofredo
Goffredo Gonzalo Gonçalo Gopal Goran Gorazd Gordon Gorm Gottfrid Gottfried Gotthard Gotthilf Gotthold Gottlieb
Gottlob Goyo Graciano Graeme Graham Grant Graziano Grațian Greco Greg Grega Greger Gregg Gregor Gregorian Gregorio
Gregory Grigore Grzegorz Grégoire Guarino Guenter Guenther Guglielmo Guido Guilherme Guillaume Guillermo Guiseppe
Gunar Gunbir Gundolf Guneet Gunnar Gunner Guntars Gunter Gunther Guntis Guntram Gunārs Gust Gustaaf Gustaf Gustav
Gustavo Gustaw Gustáv Gusztáv Guus Guy Gyula György Győző Gzim Gábor Gérard Géza Gökay Gökbudun Göken Gökhan Göknur
Göksev Gökten Gökçebalan Gökçil Gönen Göran Görgünay Görklü Gösta Göte Götz Gözel Gücal Gülağa Gülbala Gülel Güleğen
Gülşahin Gümüştekin Günaydin Günden Gündüz Gündüzalp Güneri Güngördü Günkurt Günser Günter Günther Günşen Gürarda
Gürelcem Gürsal Güçal Güçlüer Güçyeter Gəray Habil Haciali Hacıbəy Hafiz Hagen Hajo Hakan Hakikat Hakim Halidun
Halil Haluk Hami Hamid Hampus Hamza Hanedan Hannes Hanni Hanno Hanns Hannu Hans Hansgeorg Hansjoachim Hansjörg
Hansjürg Hansjürgen Hanspeter Hansruedi Hanss Hansueli Haralamb Haralambie Harald Hardik Hardy Harijs Haris Harish
Hariz Harm Harold Haroldo Harri Harrison Harro Harry Harsh Harshil Hartmut Hartmuth Hartwig Harun Hasan Hasbek Hasso
Hatem Hayali Hayden Hayret Hazrat Hector Heikki Heiko Heimo Heiner Heinfried Heini Heino Heinrich Heinz Hekmet
Helfried Helge Heliodoro Hellmut Hellmuth Helmar Helmer Helmut Helmuth Hemang Hendrik Henk Henner Henning Henric
Henrich Henricus Henrik Henrikki Henriks Henrique Henry Henryk Heraclio Herbert Herberto Heribert Heriberto Herman
Hermanis Hermann Hermanni Hermenegildo Herminio Hernando Hernán Herrmann Herwig Heydər Heyvetullah Hidde Hidir
Hikmət Hilal Hilario Hilding Hilmar Hindal Hinrich Hipólito Hitesh Hiçsönmez Hjalmar Hjalte Holger Holm Homero
Honoré Horacio Horațiu Horea Horia Horst Horymír Howard Hredhaan Hritik Hrvoje Hryhorij Hubert Hubertus Hudavent
Hugh Hugo Hugues Humberto Hunalp Hunor Hunter Huzuri Hynek Håkan Håkon Håvard Héctor Hükümdar Hümbət Hürdoğan
Hüryaşar Hüseyin Hüseyn Hüseynqulu Hüsmen Hıfzullah Həci Həmid Həsən Həsənağa Həzi Iacob Iain Ian Iancu Ianis Ib
Ibán Idriz Idık Ieremia Ignace Ignacio Ignacy Ignatz Ignaz Ignazio Ignác Igor Igors Iisakki Ikbal Iker Ilari Ilarie
Ilarion Ildefonso Ilgı Ilhan Ilias Ilie Ilija Ilir Ilja Ilkka Ilmari Ilmārs Ilyas Imants Imaran Imer Immo Imran Imre
Imrich Indrajit Indrek Indriķis Ingbert Ingemar Ingmar Ingo Ingolf Ingvar Inocencio Inocențiu Ioan Ioannis Ion Ionel
Ionică Ionuț Iosif Ippazio Irakli Irfan Irinel Isaac Isac Isaiah Isak Isaías Ishaan Ishwar Isidor Isidoro Isidro
Ismael Ismail Ismet Ismo Ismık Israel Istvan István Iulian Iuliu Iurie Iustin Iustinian Ivan Ivano Ivar Ivars Iver
Ivo Iván Iwan Iwo Izidor Iztok Iľja Işıkay Işıman Jaak Jaakko Jaan Jaanus Jacek Jacinto Jack Jackson Jacob Jacobo
Jacobus Jacopo Jacques Jafet Jagat Jagdish Jai Jairaj Jaka Jake Jakob Jakobs Jakov Jakub Jalmari Jamal James Jan
Janez Jani Janic Janick Janik Janis Jankat Janko Jann Jannik Jannis Jano Janos Janosch Janus Janusz Jared Jari
Jarkko Jarl Jarmo Jarne Jarno Jarolím Jaromír Jaron Jaroslav Jaroslaw Jasin Jason Jasper Jatin Javi Javier Jay
Jayden Jayson Jeet Jef Jeff Jeffery Jeffrey Jelle Jelte Jenaro Jenel Jens Jenő Jeppe Jere Jeremi Jeremiah Jeremias
Jeremy Jeremías Jerguš Jerker Jermaine Jernej Jeroen Jerome Jerry Jerzy Jerónimo Jesper Jesse Jesus Jesús Jetmir
Jeton Jevgeni Jewgeni Jezups Jim Jimmie Jimmy Jindřich Jip Jiri Jiří Joachim Joacim Joakim Joannes Joao Joaquim
Joaquín Job Jobst Jochem Jochen Joe Joel Joep Joerg Joeri Joey Johan Johann Johannes Johans John Johnathan Johnnie
Johnny Johny Jon Jona Jonah Jonas Jonatan Jonathan Jonathon Joni Jonny Jonás Jonáš Joona Joonas Joonatan Joost Joppe
Joran Jordi Jordy Jordán Joren Jorge Joris Jorma Jorn Jort Jos Jose Josef Josep Joseph Josephus Josh Joshua Josip
Joso Josse Jost Josua Josué Jouko Jouni Jovan Jozef Jozo João Joël Joško Jožef Juan Juanito Juergen Juha Juhana
Juhani Juho Jukka Jules Julian Julien Julio Julius Juliusz Julián Juraj Jure Jurgen Juri Jurij Juris Jurre Jussi
Jussuf Justin Justus Jusuf Juuso Jyrki Ján János Jérôme Józef József Jörg Jörgen Jörn Jørgen Július Jürg Jürgen Jüri
Jānis Jāzeps Jēkabs Jēkaubs Jędrzej Jūlijs Kaan Kaarlo Kabir Kacper Kahir Kai Kaj Kajetan Kalervo Kalevi Kalgay
Kalle Kalpit Kamal Kamar Kamiel Kamil Kamran Kanak Kanpulat Kapagan Karabaş Karaca Karaer Karakucak Karan Karanbay
Karataş Karcan Karel Karim Karl Karlfried Karlheinz Karlo Karlukhan Karol Karsten Kasim Kasimir Kaspar Kaspars
Kasper Kastriot Kauko Kavurt Kay Kayagün Kaygusuz Kayrabay Kayıt Kazim Kazimierz Kazimír Kazım Kaşif Keano Keijo
Keith Keld Kelâmi Kemal Ken Kenan Kenn Kennet Kenneth Kenny Kent Kenter Kenth Kerim Kerman Kete Kevin Khaled Khalid
Kiaan Kian Kibar Kick Kieran Kike Kilian Kimmo Kiramettin Kirk Kiyasi Kjeld Kjell Kjetil Klaas Klas Klaus Klavs
Klemen Klemens Klement Kliment Knud Knut Kobe Kocabaş Koen Koenraad Koldan Koloman Konguralp Konrad Konradus
Konstantin Konstantinos Konstanty Konštantín Kopan Koray Korbinian Korkmazalp Kornel Kornelius Kornél Korugan Kotuz
Koçak Koçkan Koşukhan Kris Krish Kristaps Krister Kristers Kristiaan Kristian Kristijan Kristián Kristjan Kristof
Kristofer Kristoffer Kristopher Krists Kristóf Krisztián Krisztofer Krišjānis Krišs Krištof Krystian Kryštof
Krzysztof Ksawery Kuddusi Kujtim Kullervo Kumar Kunibert Kuno Kurt Kushtrim Kustaa Kutay Kvetoslav Kwame Kyan Kyano
Kyle Kálmán Károly Kâmil Kåre Kévim Köker Köktaş Kösemen Kürşad Kārlis Kılıçbay Kınel Kırat Kırgız Kıvılcım Kızıl
Kızıltunç Kəmaləddin Kənan Kəramət Kərim Laban Labinot Ladislau Ladislaus Ladislav Lage Laimonis Lajos Laksh Lakshit
Lalo Lambert Lamberto Lance Lander Lando Larry Lars Lascăr Lasse Lassi Laszlo Laureano Laurens Laurent Laurenz
Laurențiu Lauri Laurian Laurin Lauris Laurits Laus Laust Lawrence Lazar Lazzaro Lazăr Lazım Lean Leander Leandro
Leano Leart Ledion Ledün Lee Leevi Leif Leigh Lenn Lennard Lennart Lennarth Lennert Lenny Leo Leocadio Leon Leonard
Leonardo Leoncio Leone Leonel Leonhard Leonid Leons Leontin Leopold Leopoldo Leordean Leoš Leroy Leszek Levente Levi
Levin Levoslav Lewan Lewis Lex León Liam Lian Lias Liberto Libor Lică Lieven Lino Linus Lio Lionel Liridon Lirim
Lisandro Livio Liviu Ljubisa Lode Lodewijk Lodovico Loek Logan Lohit Loke Lonnie Lope Lorenz Lorenzo Lorik Lorin
Loris Lothar Loui Louie Louis Lourenço Love Lovre Lovro Lowe Lowie Loïc Luan Lubomír Luboš Luc Lucas Lucențiu
Luchino Lucho Lucian Luciano Lucien Lucio Lucky Lucrețiu Ludger Ludo Ludolf Ludovic Ludovico Ludovicus Ludvig Ludvik
Ludvík Ludwig Luděk Luigi Luis Lukas Lukasz Luke Lukáš Lulzim Lumír Lutfi Lutz Luuk Luzius Luís László Lázaro Léo
Léon Lütfi Lətif Maanas Maanav Maarten Macario Maciej Macs Madhav Mads Mael Magne Magnus Mahdi Mahir Mahmoud Mahmud
Mahmut Mahsun Maik Maks Maksim Maksimiljan Maksur Maksymilian Malcolm Malik Malte Malthe Manaf Manan Manbir Manfred
Manole Manolo Mansurali Manthan Manuel Maqsud Marc Marcantonio Marcel Marcelino Marcell Marcello Marcelo Marcial
Marciano Marcin Marcio Marco Marcos Marcu Marcus Marek Mareks Margus Mariano Marijan Marijn Marin Marino Marinus
Mario Marius Mariusz Marián Mark Markku Marko Markus Marlon Marnix Maroš Mart Marten Martijn Martim Martin Martino
Martti Martyn Martín Marvin Masar Mason Massimiliano Massimo Mate Matei Matej Mateo Mateus Mateusz Matevž Matheo
Mathew Mathias Mathieu Mathijs Mathis Mati Matias Matic Matjaž Mato Matouš Mats Matteo Matthew Matthias Matthieu
Matthijs Matthäus Matti Mattia Mattias Matts Matyáš Matías Matúš Matěj Matīss Mauno Mauri Maurice Mauricio Maurilio
Maurin Maurits Mauritz Maurizio Mauro Maurus Maurycy Max Maxim Maxime Maximiano Maximilian Maximiliano Maximilián
Maximino Maxwell Mazlum Maël Mecit Medard Meelis Mees Mefarettin Mehdi Mehdiqulu Mehman Mehmed Mehmet Mehmetzahir
Meik Meinhard Meinolf Meinrad Melchior Melchor Melichar Melihcan Melker Melle Melvin Melwin Memili Mengi Mengüç
Mentor Merdi Mergim Merijn Merlin Mert Mertel Merzuk Mestur Mesut Metin Metinkaya Metod Mevlüt Meşhur Micael Micha
Michael Michail Michal Michaël Michał Micheal Michel Michelangelo Micheletto Michelotto Michiel Mick Miel Mieszko
Miguel Miha Mihael Mihai Mihail Mihajlo Mihels Mihhail Mihin Mihkel Mihnea Mihály Miika Mijo Mik Mika Mikael Mikayıl
Mike Mikels Mikhail Mikkel Mikko Miklós Mikołaj Mikuláš Milan Milay Mile Milo Milorad Milos Miloslav Miloš Milton
Milán Mio Miodrag Miran Mirbadin Mircea Mirco Mirko Miro Miron Miroslav Miroslaw Mirsad Mirzə Mirəli Mischa Mishat
Mislav Mitchell Mitesh Mitică Mitruț Miķelis Miłosz Mladen Modesto Modris Mogens Mohamad Mohammad Moisés Mojmír
Monis Moreno Moritz Morris Morten Mucahit Mugur Mugurel Muhamed Muhamet Muhammad Muhammed Muhammet Muharrem Muhip
Muhyettin Muktedir Murad Murat Muratcan Musa Musafet Mustafa Mustapha Mutasım Mutluhan Muvaffak Muxtar Muzaffer
Márcio Mário Márk Márton Mátyás Máté Máximo Måns Mårten Móric Möhsim Mübariz Mücellib Müfit Mükramin Mülâyim Mümtaz
Münif Müntəzir Mürit Mürsəl Müslum Müslüm Müzekker Müzəffər Māris Mārtiņš Mădălin Məhəmməd Məhərrəm Məmməd Mənsur
Nabil Nachiket Nacho Nacio Nadir Nae Nael Nafii Naim Nakif Nakip Naksh Nakul Namiq Nand Nando Napoleone Narcis
Narciso Narendra Nas Naser Nasuf Natalio Natan Natanael Nataniel Nathan Nathanael Nathaniel Natiq Naud Naveen Nayil
Nazario Nazim Nazir Nazlim Nazmi Nağı Nebih Nebojsa Necati Necdat Nechifor Necmettin Neel Nehip Neil Nejc Nelio
Nelson Nelu Nemanja Nenad Neo Nerim Nesip Nevin Nevio Nevsal Nezihi Nicanor Nicat Niccolò Nichifor Nicholas Nick
Nicklas Nicky Niclas Nico Nicoară Nicodemo Nicodim Nicolae Nicolai Nicolaie Nicolaj Nicolas Nicolaus Nicolás Nicolò
Nicu Niculiță Nicușor Nicuță Niek Niels Nigel Nihad Nihai Niilo Nik Niklas Niklaus Niko Nikodem Nikolai Nikolaj
Nikolajs Nikolaos Nikolas Nikolaus Niks Nikša Nilo Nils Nitesh Niyaz Niyazi Noah Noe Noel Nolan Noman Norbert
Norberto Norman Normunds Noud Nout Novruz Noé Noël Nuno Nural Nurcan Nuretdin Nurettin Nuri Nurkan Nurlan Nursultan
Nuru Nurulla Nurullah Nurşən Nuyan Nuşirəvan Nándor Néstor Nürəddin Nüsrət Nəcəf Nəriman Nəsib Nəsimi Octav Octavian
Octavio Octaviu Odd Odkanlı Oganer Oiva Ojas Okanay Okbay Okgüçlü Okseven Oktüremiş Okyalaz Ola Olaf Olavi Olca
Oldağ Oldrich Oldřich Ole Oleg Olegario Oleksandr Oleksij Olfert Olgierd Olimpian Olimpiu Oliver Olivier Oliviu
Olivér Oliwer Oliwier Olle Olli Olof Olov Om Omaca Omar Omer Omkaar Onat Ondrej Ondřej Ongay Onkar Onni Onofre
Onuker Onur Onurcan Onursu Onveer Oqtay Oranlı Orazio Orduxan Oreste Orgün Orhan Orinder Orlando Ortak Ortwin Oruç
Orxan Oscar Oskar Oskari Oskars Oskár Osman Osmo Ossi Ossian Osvald Osvaldo Osvalds Oswald Oswaldo Oswin Otakar Otay
Otfried Othmar Otis Otmar Oto Ottavio Ottfried Ottmar Otto Ottokar Ottomar Ottone Ottó Ousmane Ove Ovidio Ovidiu Owe
Owen Oymak Ozansü Oğulbaş Oğurata Oğuzman Oļģerts Paavo Pablo Paco Paker Palle Pamfil Panagachie Panait Pancho
Panfilo Pankrác Paolo Paride Parker Parth Pascal Pascual Pasi Pasqual Pasquale Patric Patrice Patricio Patrick
Patrik Patrizio Patryk Paul Pauli Paulino Paulo Pauls Pavao Pavel Pavol Paw Pawel Paweł Paşa Peder Pedro Peer Peeter
Pehlil Pekka Pelayo Pelle Pellegrino Pentti Pepe Pepijn Pepito Per Pero Perry Pertti Petar Pete Peter Petr Petre
Petri Petrică Petrișor Petros Petru Petrus Petruț Petter Petteri Philip Philipp Philippe Phillip Pier Pierangelo
Piergiorgio Piergiuseppe Pierluigi Piermaria Piero Pierpaolo Pierre Piersanti Piet Pieter Pietro Pim Piotr Pirahmet
Pirmin Pius Pleșu Plinio Plácido Pol Polad Pompeo Pompiliu Pomponio Poncio Pontus Porfirio Poul Pranav Praneel
Pranit Pratyush Pravoslav Preben Predrag Preston Priit Primitivo Prokop Prudencio Przemysław Puccio Pál Pánfilo Pär
Pål Péter Pío Pünhan Pătru Pēteris Přemysl Pərvin Pərviz Qabil Qadim Qadir Qalib Qarin Qasim Qasım Qiyas Qoşqar
Quentin Quincy Quinn Quinten Quique Quirino Qulam Qulu Qüdrət Qədir Qələndər Qəzənfər Rabih Rachid Rachit Radek
Radim Rado Radomír Radoslav Radosław Radovan Radu Radúz Raf Rafa Rafael Rafaél Rafaël Rafał Raffael Raffaele
Raffaellino Raffaello Rafih Rafiq Raghav Ragnar Ragner Rahmet Raik Raimo Raimondo Raimonds Raimund Raimundo Rainer
Raivis Raivo Rajiv Rajko Ralf Ralph Ramadan Ramazan Ramid Ramil Ramiro Ramiz Ramon Ramón Ranbir Randall Randolf
Randy Ranieri Ranveer Raoul Raphael Raphaël Rareș Rasim Rasmus Rastislav Rasul Raul Rauno Ravi Ray Rayaan Rayan
Raymond Raymund Razi Razı Raúl Recep Recepali Reece Refik Reginald Rehaan Reijo Reimar Reimer Reimund Rein Reinald
Reinaldo Reine Reiner Reinhard Reinhardt Reinhart Reinhold Reinis Reino Relu Remazan Rembrandt Remi Remigio Remo
Remus Remzi Renaat Renato Rene Rens Renzo René Resulcan Reto Rexhep Reyansh Reynaldo Reza Rezzak Rhys Ricardo
Riccardo Ricciotti Richard Richardt Richárd Rick Rickard Rickey Ricky Rico Rigo Rihards Rik Rikard Riku Riley
Rinaldo Rino Rinor Rishi Risto Riyad Riza Rizvan Ričards Roan Roar Rob Robbe Robby Robert Roberto Roberts Rocco
Rochus Roderich Rodion Rodney Rodolfo Rodrigo Roel Roeland Rogelio Roger Rohan Rohat Rok Roko Roland Rolando Rolands
Roldán Rolf Romain Roman Romano Romeo Romolo Romuald Romulus Román Ron Ronald Ronaldo Ronith Ronni Ronnie Ronny Rony
Roope Roque Rosendo Ross Rostislav Rouven Rowan Roy Ruben Rubén Rudi Rudolf Rudolph Rudra Rudy Ruedi Rufino Ruggero
Ruggiero Ruhsat Rui Rune Rupert Ruperto Rushil Ruslan Russell Ruy Ryan Ryszard Rza Régulo Rémy Róbert Rómulo Rövşən
Rúben Rüdiger Rüfət Rüknettin Rüşen Răducu Răzvan Rūdolfs Rəis Rəsul Rəşad Rəşid Saba Saban Sabas Sabatino Sabih
Sabin Sabir Sabri Sacha Sadat Sadik Sadiq Sadittin Sadıq Safet Sahin Sahir Said Sakari Sakip Saksham Salami Saleh
Salih Salkın Salomón Salurbay Salvador Salvatore Salvi Samaksh Samar Samarth Samesh Sami Samir Sammy Samo Samu
Samuel Samuele Samuli Samurtay Sancak Sancho Sandalio Sander Sandi Sandis Sandor Sandro Sandu Sante Santeri Santiago
Santino Santos Sançar Sargın Sarpkın Sarthak Sarvan Sarıcabay Sasa Sascha Sathvik Satrettin Saturnino Sava Savak
Saverio Savni Saydam Sayin Sayrak Sayın Sağcan Sağıt Sašo Scott Sean Sebastiaan Sebastian Sebastiano Sebastijan
Sebastián Sebastião Sebastjan Sebattin Seda Sedat Segismundo Seha Selaheddin Selatin Seler Selim Selâtin Sem
Semender Semir Senad Sencar Senn Senne Senol Sep Sepp Seppe Seppo Seracettin Serafín Serezli Serge Sergei Sergej
Sergey Sergio Sergiu Sergius Serhatmehmet Serhij Serkan Serol Server Servác Seth Sevdi Seve Sever Severiano Severin
Severino Severo Severín Sevindik Seydo Seyfulla Seyfullah Seyfəddin Seyithan Seymur Sezal Sezginbaş Seçme Shaban
Shane Shaun Shaurya Shawn Shivansh Siddharth Sidki Siebe Siegbert Siegfried Sieghard Siegmar Siegmund Siegward Siem
Sigfrid Sigfrido Sigfried Sigge Sigismund Sigmar Sigmund Sigurd Sigvard Siim Sil Silas Silvan Silvano Silvester
Silvestre Silvestro Silvian Silvio Silviu Silvo Simen Simeon Simi Simion Simo Simon Simão Simón Sinan Sindre Sinică
Sinisa Siniša Siper Sirac Siro Sittik Sivert Sixten Sjoerd Skender Slavisa Slavko Slavomír Slawomir Slobodan Sonad
Sondre Songurkan Sonny Sorin Sosimo Souleymane Soydaner Soykut Soyselçuk Spencer Srečko Staffan Stan Stancu
Stanislaus Stanislav Stanislaw Stanisław Stanko Stanley Stavros Staņislavs Steen Stef Stefaan Stefan Stefano Steffen
Stein Steinar Stelian Stellan Sten Stephan Stephen Steve Steven Stewart Stian Stig Stijn Stjepan Stojan Stuart Sture
Stéphane Suat Sudi Sulhi Sune Sunel Suphi Svante Svatopluk Svatoslav Svein Sven Svenning Sverre Svetozár Svätopluk
Swen Sylvester Sylvio Szabolcs Szilveszter Szilárd Szymon Sándor Sébastien Sérgio Sökmen Sönke Sören Sözer Søren
Sübhan Sücaettin Sücəddin Süha Sükrü Süleyman Sümeyye Süvari Sıla Sıylıhan Səbuhi Səfər Səlahəddin Səlim Səməd Sənan
Sərxan Sərəncam Səxavət Taciddin Tadej Tadeo Tadeusz Tadeáš Tahir Taisto Talayer Tali Talıb Tamaydın Tamás Tanak
Tanay Tanbay Tandoğdu Taneli Tanhan Tanish Tanner Tanpınar Tansev Tansığ Tanveer Tanyolaç Tanır Tapani Tapio Tarak
Tarancı Tarek Tareq Tarik Tariyel Tarmo Tartış Tarzícius Tassilo Tatu Tauno Tayaydın Taygan Taylak Tayyip Taşar
Taşkan Teber Tecimer Ted Teemu Teerth Tejas Tejs Tekbay Tekecan Tekiner Teksoy Telemaco Telim Telman Telmo Temirhan
Temistocle Temizkal Temuçin Tenis Tenvir Teo Teobaldo Teodor Teodoro Teodors Teodosio Teofil Teohari Terence Terje
Terlan Tero Terrance Terrence Teun Teuvo Tevs Tewodros Teymur Teymuraz Teymurçin Tezcan Tezol Teófilo Thaddäus Theo
Theobald Theodoor Theodor Theodore Theodoros Theophil Thiago Thibault Thibaut Thibo Thierry Thies Thijmen Thijn
Thijs Thilo Thom Thomas Thor Thoralf Thorben Thore Thorsten Thure Théo Théodore Théophile Tiago Tibe Tiberiu Tibo
Tibor Tiburcio Tichomír Ties Tiit Tijl Tijmen Tijn Tijs Til Tilen Till Tillmann Tilman Tilmann Tilo Tim Timm Timmy
Timo Timon Timotei Timotej Timoteo Timothy Timothée Timurtaş Tino Tito Titus Tivadar Tiziano Tiğin Tobias Tobiasz
Tobiáš Toby Todd Todor Tofiq Toivo Toker Toktuğ Toköz Tolonbay Tom Toma Tomas Tomasz Tomaž Tomi Tomislav Tommaso
Tommi Tommy Tomo Toms Tomás Tomáš Tomé Tonguç Tonino Tonny Tony Toomas Toon Topias Topuz Tor Toralf Torben Torbjörn
Torbjørn Tord Tore Torgny Torhan Toribio Torquato Torsten Toy Toño Toğan Toğrul Traian Traugott Travis Trevor
Tristan Tristán Troels Trond Troy Tudor Tullio Tulun Tunahan Tunar Tunguç Tunçboğa Tunçkılıç Tuomas Tuomo Turabi
Tural Ture Turgut Turxan Tutkun Tuukka Tuur Tuyuğ Tuğcan Tuğrulhan Tuğtaş Twan Tycho Tygo Tyler Tymon Tymoteusz
Tyrone Tõnu Törel Tükelalp Tümer Tümkurt Türabi Türkalp Türkmen Tüzeer Tınal Tərlan Ubaldo Uberto Udant Udarsh Udo
Ueli Uffe Ugo Ugolino Ulakbey Uldis Ulf Uli Ulises Ullrich Ulrich Ulrik Ulu Uludağ Uluman Ulutay Uluğbey Umang
Umberto Umman Umut Umutcan Uolevi Upkaar Uraltay Urbain Urban Urbano Urfan Urhan Uriel Urmas Uroš Urs Us Ushan
Utkarsh Utkucan Utz Uwe Uygun Uzbay Uzsoy Uçan Uçbeyi Uğan Uğurkan Uğurtan Vadim Vafir Vagn Vahid Vahittin Valdemar
Valdis Valeh Valentijn Valentim Valentin Valentino Valentín Valerij Valerio Valeriu Valero Valid Valon Valter
Valtteri Valère Valér Van Vargın Vasco Vasif Vasil Vasile Vasilică Vassilios Vasyl Vavrinec Vaysal Vazeh Vedant
Vedat Vedran Veer Veeti Vegard Veijo Veikko Veis Veit Veli Velitdin Vello Venancio Venceslás Vendelín Veniamin Verim
Verner Verneri Vernon Vesa Veysəl Vezat Vic Vicente Vicențiu Victor Victoriano Victorino Vid Vidadi Vidal Vidar Vide
Viesturs Viggo Vigo Vihaan Viking Viktor Viktors Vilayət Vilgot Vilhelm Vilho Viliam Vilis Viljami Viljem Viljo
Villads Ville Vilmer Vilmos Vilnis Vilém Vince Vincenc Vincent Vincentio Vincenzo Vincențiu Vinicio Vinko Vinzenz
Viorel Viraj Virgilio Visar Visarion Visvaldis Vitali Vito Vitor Vittorio Vitus Vivaan Viļums Vjekoslav Vlad
Vladimir Vladimír Vladislav Vladislavs Vlado Vlaicu Vlastimil Voicu Vojtech Vojtěch Voldemārs Volkan Volker Volkhard
Volkmar Vratislav Vratko Vurğun Václav Vâlâ Väinö Víctor Vít Vítor Vítězslav Víťazoslav Vüqar Vüsal Vəfadar Vəli
Wahab Waldemar Walfried Walter Walther Wannes Ward Warinder Warjas Warre Warren Wayne Wazir Wenzel Werner Wesley
Wessel Wieland Wieslaw Wigbert Wiktor Wilfredo Wilfrido Wilfried Wilhelm Wilhelmus Wille Willem Willfried Willi
William Willibald Willibert Willie Willy Wilmer Wilson Wim Winfried Witali Witold Wladimir Wojciech Woldemar Wolf
Wolfgang Wolfhard Wolfram Wolodymyr Wout Wouter Wriddhish Wridesh Wulf Wyatt Wálter Xalid Xaliq Xaləddin Xamis
Xander Xankişi Xanlar Xaver Xavi Xavier Xosrov Xudaverdi Xudayar Xudu Xəlil Xəyal Xəyyam Yadigar Yagnesh Yago
Yahşikan Yalazabay Yalgın Yaltırak Yalçın Yamin Yamən Yan Yanick Yanik Yanis Yankı Yann Yannic Yannick Yannik Yannis
Yargı Yasan Yash Yasin Yassin Yassine Yasəf Yatan Yatin Yavuz Yavər Yayak Yazganalp Yağın Yağızkurt Yaşattin Yekda
Yelesen Yeneral Yertan Yetişal Yigit Yilmaz Yngve Yolal Yoruç Younes Yousef Youssef Yrjö Yug Yunis Yunt Yurdanur
Yurtgüven Yurttaş Yusif Yusuf Yuvraj Yvan Yves Yönetmen Yücelen Yümun Yıldır Yılma Yəhya Zacarías Zacharias Zacharie
Zachary Zahid Zahir Zaid Zakaria Zakir Zalán Zaman Zamfir Zamin Zamiq Zamir Zashil Zaur Zayan Zayyan Zbigniew Zbyněk
Zdenko Zdeněk Zdravko Zeferino Zehaan Zekayi Zeki Zeljko Zennun Zeno Zenon Zeynal Zeynelabidin Zeynulla Ziedonis
Ziggy Zihni Zikmund Ziya Ziyaettin Zlatko Zoltan Zoltán Zoral Zoran Zsigmond Zsolt Zsombor Zvonko Züfer Zülgarni
Zərdüşt Ábel Ádám Ákos Álvaro Ángel Áron Árpád Âdem Ângelo Åbjørn Åge Åke Çakar Çakırca Çaltı Çamok Çapkan Çavuldur
Çağa Çağdan Çağlasın Çağveren Çelem Çelikkan Çelikyürek Çerçi Çetinsu Çeviköz Çinerk Çingiz Çokan Çopur Çoğay Çıdal
Çıvgın Édgar Édouard Émile Éric Étienne Íñigo Óliver Óscar Öge Ökkaş Öktürk Ömer Ömür Önel Öngen Önsal Örik Örjan
Öryürek Östen Över Özakan Özalpsan Özaslan Özbay Özbilek Özdal Özdil Özdoğdu Özel Özerdinç Özertem Özger Özgür
Özinal Özkent Özkutlu Özlü Özokçu Özpınar Özsözlü Öztek Öztürk Özçam Özüdoğru Öğet Øivind Øjvind Ørni Øvli Øystein
Øyvind Übeydullah Ülfet Ülfət Ülküdeş Ülvi Ümid Ümmet Ünek Ünlen Ünübol Ürfettin Üsame Üstün Üzer Üzeyir Ādams
Ādolfs Đuro Ēriks Ēvalds Ğanim Ģederts Ģirts İbiş İbrahim İdiris İkiz İlalmış İlbek İldem İlgi İlham İlim İlkim
İlkin İlmafer İlqar İlsu İlteriş İlyas İmam İmran İmren İnançlı İnqilab İntihap İntiqam İsa İsak İsgəndər İslam
İsmayıl İsmet İsmət İsrafil İvecen İxtiyar İyiyürek İzgü İzzət İşcan Ľubomír Ľubor Ľuboslav Ľuboš Ľudomil Ľudovít
Łukasz Şaban Şabettin Şafii Şahat Şahinbey Şahlar Şahmar Şahmettin Şahvələd Şakir Şali Şamil Şamxal Şanlı Şavki Şefi
Şehamet Şekim Şemsettin Şenkal Şerafeddin Şevket Şide Şinasi Şirin Şirzad Şuayp Şükri Şükür Şıxı Şərəfəddin Šime
Šimon Štefan Štěpán Žan Žanis Željko Žiga Žigmund Əbdül Ədalət Əflatun Əhliman Əhməd Əhəd Əjdər Əkbər Əkrəm Əli Əliş
Əliəkrəm Ələkbər Ələsgər Əmin Əmir Ənvər Ərtoğrul Əsgər Əyyub Əşrəf Șerban Ștefan
""")
"""Men's names."""

BOTH: Final = words("""
Abdi Ada Ahmed Ale Alex Alexis Ali Alsoy Amor Andrea Angel Antonie Ariel Ashley Asiman Auguste Avni Birgit Bo Cannur
Carmine Carol Casey Ceyhun Chus Claude Conny Cruz Deniz Dominique Fimar Flor Fran Gabi Gabriele Gerd Guadalupe
Guiomar Günver Hassan Henri Hussein Ibrahim Inge Isa Ivica Jaime Jamie Janne Jasmin Jean Jo Joan Jordan José Juul
Kader Kari Kelly Kerry Kim Krishna Laçın Leslie Loreto Lou Luca Luka Lupe Maj Manu Marian Marjan María Matija Maxi
Michele Mohamed Mohammed Morgan Münəvvər Nanni Nazaret Nicola Nihal Nikola Nino Noa Olav Reyes Risalet Robin Rosario
Sai Sam Saša Selvi Senna Serda Seyran Shannon Simone Sədaqət Taylor Tenzin Terry Tine Toni Tracy Trinidad Turan
Ufukay Uğur Valeri Vlasta Wendelin Yalın Yaqub Yaşar Öncel Ünsever Şendoğan
""")
"""Names of both."""
